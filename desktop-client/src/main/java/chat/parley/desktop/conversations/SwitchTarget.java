package chat.parley.desktop.conversations;

import chat.parley.desktop.model.Conversation;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** What the quick switcher leads to. */
sealed interface SwitchTarget {

    /** What it is called. */
    String name();

    /** Where what was typed is in the name; null if nothing was typed. */
    Spelling.@Nullable Match match();

    /** A conversation there is. */
    record Chat(Conversation conversation, String name, Spelling.@Nullable Match match) implements SwitchTarget {}

    /** Somebody with whom there is none yet. */
    record Person(UserView person, String name, Spelling.@Nullable Match match) implements SwitchTarget {}
}
