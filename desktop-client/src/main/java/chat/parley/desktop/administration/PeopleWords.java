package chat.parley.desktop.administration;

import java.time.Instant;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.AdminPersonView;

/** What is said of people's accounts, in the language of now. */
record PeopleWords(Texts texts, Moments moments) {

    String name(AdminPersonView view) {
        return CleanText.name(view.user().fullName());
    }

    /** What tells people of the same name apart. */
    String address(AdminPersonView view) {
        String email = view.user().email();
        return CleanText.name(email == null ? "@" + view.user().username() : email);
    }

    String role(AdminPersonView view) {
        return texts.get(Position.of(view.user()).key());
    }

    /** Of the pill that says their role. */
    static String style(AdminPersonView view) {
        return switch (Position.of(view.user())) {
            case ADMIN -> "admin";
            case LEAD, AGENT -> "desk";
            case MEMBER -> "member";
        };
    }

    String status(AdminPersonView view) {
        if (view.suspendedAt() != null) {
            return texts.get("server.status.suspended");
        }
        return texts.get(view.online() ? "presence.online" : "presence.offline");
    }

    String lastActive(AdminPersonView view) {
        Instant at = view.lastActiveAt();
        if (view.online()) {
            return texts.get("server.active.now");
        }
        return at == null ? texts.get("server.active.nowhere") : moments.ago(at);
    }

    String failed(PersonRow.Failed failed) {
        return texts.get(failed.trouble().key());
    }

    /** The row as a sentence. */
    String spoken(PersonRow row) {
        return switch (row) {
            case PersonRow.Awaited _ -> texts.get("support.loading");
            case PersonRow.Person(var index, var view, boolean chosen, var busy, var failed) -> {
                String sentence = texts.get("server.person.spoken", name(view), role(view), status(view),
                        lastActive(view));
                String marked = chosen ? sentence + ", " + texts.get("server.person.chosen") : sentence;
                yield failed == null ? marked : marked + ". " + failed(failed);
            }
        };
    }
}
