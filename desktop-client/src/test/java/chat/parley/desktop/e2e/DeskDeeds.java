package chat.parley.desktop.e2e;

import java.util.ArrayList;
import java.util.List;

import chat.parley.model.SupportStatus;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** What agents do on a scripted day: each deed is done in a window of one of them, and written down. */
final class DeskDeeds {

    private final Day day;
    private final DayBook book;
    private final Lots lots;

    DeskDeeds(Day day, DayBook book, Lots lots) {
        this.day = day;
        this.book = book;
        this.lots = lots;
    }

    void answer(BookedCase one) {
        answer(one, false);
    }

    void answerByShortcut(BookedCase one) {
        answer(one, true);
    }

    private void answer(BookedCase one, boolean byShortcut) {
        AgentOnScreen agent = holder(one);
        String text = byShortcut ? "Thank you, " + one.customer() + ". Until soon." : lots.words("answers");
        if (byShortcut) {
            agent.answerByShortcut(one, "thanks");
        } else {
            agent.answer(one, text);
        }
        book.agentWrites(one, agent.name(), text);
    }

    void claim(BookedCase one) {
        AgentOnScreen agent = anyAgent();
        agent.claim(one);
        one.take(agent.name());
    }

    /** Both press at the same moment; exactly one has it then, and both windows say so. */
    void race(BookedCase one) {
        day.agents().forEach(agent -> agent.open(one));
        Fx.run(() -> day.agents().forEach(AgentOnScreen::pressClaim));
        Awaitility.await("decided").until(() -> day.agents().stream()
                .allMatch(agent -> agent.canWrite() || agent.isTakenByAnother()));
        List<String> winners = day.agents().stream().filter(AgentOnScreen::canWrite).map(AgentOnScreen::name).toList();
        assertThat(winners).as("who won the race").hasSize(1);
        one.take(winners.getFirst());
    }

    void note(BookedCase one) {
        AgentOnScreen agent = anyAgent();
        String text = lots.words(Day.NOTE);
        agent.note(one, text);
        one.note(agent.name(), text);
    }

    void give(BookedCase one) {
        AgentOnScreen agent = anyAgent();
        String next = Day.AGENTS.stream().filter(name -> !one.isOf(name)).findFirst().orElseThrow();
        String why = lots.below(2) == 0 ? lots.words(Day.NOTE) : "";
        agent.give(one, next, why);
        one.take(next);
        if (!why.isEmpty()) {
            one.note(agent.name(), why);
        }
    }

    void giveBack(BookedCase one) {
        anyAgent().giveBack(one);
        one.giveBack();
    }

    void takeOver(BookedCase one) {
        AgentOnScreen agent = day.agents().stream().filter(each -> !one.isOf(each.name())).findFirst().orElseThrow();
        agent.takeOver(one);
        one.take(agent.name());
    }

    void hold(BookedCase one) {
        anyAgent().put(one, "On hold until", "For an hour");
        one.put(SupportStatus.ON_HOLD);
    }

    void put(BookedCase one, SupportStatus status, String words) {
        anyAgent().put(one, words);
        one.put(status);
    }

    void resolve(BookedCase one) {
        anyAgent().resolve(one);
        one.put(SupportStatus.RESOLVED);
    }

    /** As if nothing had been: who waited waits on, since when they waited. */
    void resolveAndUndo(BookedCase one) {
        AgentOnScreen agent = anyAgent();
        agent.resolve(one);
        agent.undo();
        if (one.status() == SupportStatus.NEW) {
            one.put(SupportStatus.OPEN);
        }
    }

    void tag(BookedCase one) {
        String tag = lots.words("tag").replace(" ", "");
        anyAgent().tag(one, tag);
        List<String> all = new ArrayList<>(one.tags());
        all.add(tag);
        one.tag(all);
    }

    void goes(AgentOnScreen agent, boolean away) {
        agent.setAvailable(!away);
        book.away(agent.name(), away);
    }

    private AgentOnScreen holder(BookedCase one) {
        return day.agent(String.valueOf(one.assignee()));
    }

    private AgentOnScreen anyAgent() {
        AgentOnScreen agent = day.agents().get(lots.below(day.agents().size()));
        lots.tell("  by " + agent.name());
        return agent;
    }
}
