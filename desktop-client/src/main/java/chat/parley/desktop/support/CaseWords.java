package chat.parley.desktop.support;

import java.time.Duration;
import java.time.Instant;

import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.CalledIn;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportPreview;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;

/** What is said of a case, in the words of the person's language. */
final class CaseWords {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration TOO_LONG = Duration.ofMinutes(30);

    private final UserView me;
    private final Texts texts;
    private final Times times;
    private final Timer timer;

    /** How long a customer has waited, for its colour. */
    enum Patience {
        CALM,
        LONG,
        TOO_LONG
    }

    CaseWords(UserView me, Texts texts, Times times, Timer timer) {
        this.me = me;
        this.texts = texts;
        this.times = times;
        this.timer = timer;
    }

    Texts texts() {
        return texts;
    }

    Times times() {
        return times;
    }

    /** Key of what a status is called. */
    static String key(SupportStatus status) {
        return "support.status." + style(status);
    }

    /** The style class that colours a status. */
    static String style(SupportStatus status) {
        return switch (status) {
            case NEW -> "new";
            case OPEN -> "open";
            case PENDING -> "pending";
            case ON_HOLD -> "hold";
            case RESOLVED -> "resolved";
        };
    }

    String customer(SupportCaseView view) {
        return CleanText.name(view.customer().fullName());
    }

    /** How it stands; of a case that is put off also until when. */
    String status(SupportCaseView view) {
        String status = texts.get(key(view.status()));
        return view.status() == SupportStatus.ON_HOLD && view.snoozedUntil() != null
                ? texts.get("support.until", status, times.until(view.snoozedUntil()))
                : status;
    }

    /** How long the customer has waited for an answer; without a question that is open, how long ago something was said. */
    String since(SupportCaseView view) {
        Instant from = view.waitingSince() == null ? Order.activity(view) : view.waitingSince();
        Duration past = Duration.between(from, timer.now());
        if (past.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.get("support.now");
        }
        if (past.compareTo(Duration.ofHours(1)) < 0) {
            return texts.get("support.minutes", past.toMinutes());
        }
        return past.compareTo(Duration.ofHours(24)) < 0
                ? texts.get("support.hours", past.toHours())
                : times.brief(from);
    }

    Patience patience(SupportCaseView view) {
        Instant since = view.waitingSince();
        if (since == null || view.status() == SupportStatus.ON_HOLD || view.status() == SupportStatus.RESOLVED) {
            return Patience.CALM;
        }
        Duration past = Duration.between(since, timer.now());
        return past.compareTo(TOO_LONG) >= 0
                ? Patience.TOO_LONG
                : past.compareTo(LONG) >= 0 ? Patience.LONG : Patience.CALM;
    }

    /** The last message, or who has just taken the case before this agent. */
    String preview(InboxRow.Case row) {
        if (!row.takenBy().isEmpty()) {
            return texts.get("support.lost", CleanText.name(row.takenBy()));
        }
        SupportPreview last = row.view().lastMessage();
        if (last == null) {
            return texts.get("support.silent");
        }
        String words = last.text().isBlank() ? texts.get("support.files") : last.text().replace('\n', ' ');
        boolean customers = last.by().id().equals(row.view().customer().id());
        return customers ? words : texts.get("support.by", author(last.by()), words);
    }

    private String author(UserView person) {
        return person.id().equals(me.id()) ? texts.get("support.you") : CleanText.name(person.firstName());
    }

    /** What it is about; empty if the customer has not said. */
    static String about(SupportCaseView view) {
        return view.subject() == null ? "" : view.subject().strip();
    }

    /** Who looks after it. */
    String assignee(SupportCaseView view) {
        UserView agent = view.assignee();
        if (agent == null) {
            return texts.get("support.nobody");
        }
        return agent.id().equals(me.id()) ? texts.get("support.you") : CleanText.name(agent.firstName());
    }

    /** First name of who calls the agent into the case; empty if nobody does. */
    String caller(SupportCaseView view) {
        CalledIn call = view.callTo(me.id());
        return call == null ? "" : CleanText.name(call.by().firstName());
    }

    /** The whole row in one sentence. */
    String spoken(InboxRow.Case row) {
        SupportCaseView view = row.view();
        String waits = view.waitingSince() == null ? since(view) : texts.get("support.waits", since(view));
        String about = about(view);
        String caller = caller(view);
        String call = caller.isEmpty() ? "" : texts.get("support.called", caller) + ", ";
        return call + String.join(", ", customer(view), status(view), waits, preview(row))
                + (about.isEmpty() ? "" : ", " + about);
    }
}
