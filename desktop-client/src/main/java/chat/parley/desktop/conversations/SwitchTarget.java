package chat.parley.desktop.conversations;

import chat.parley.desktop.model.Conversation;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** What the quick switcher leads to. */
sealed interface SwitchTarget {

    /** What it is called; of a deed, what was typed. */
    String name();

    /** Where what was typed is in the name; null if nothing was typed. */
    default Spelling.@Nullable Match match() {
        return null;
    }

    /** Under which heading it stands. */
    default Group group() {
        return switch (this) {
            case Chat _ -> Group.CHATS;
            case Person _ -> Group.PEOPLE;
            case NewRoom _,FindMessages _ -> Group.ACTIONS;
        };
    }

    /** The headings, in their order. */
    enum Group {
        CHATS("switch.chats"),
        PEOPLE("switch.people"),
        ACTIONS("switch.actions");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** Of its words. */
        String key() {
            return key;
        }
    }

    /** A conversation there is. */
    record Chat(Conversation conversation, String name, Spelling.@Nullable Match match) implements SwitchTarget {}

    /** Somebody with whom there is none yet. */
    record Person(UserView person, String name, Spelling.@Nullable Match match) implements SwitchTarget {}

    /** A room that is to be called so. */
    record NewRoom(String name) implements SwitchTarget {}

    /** The messages that hold these words. */
    record FindMessages(String name) implements SwitchTarget {}
}
