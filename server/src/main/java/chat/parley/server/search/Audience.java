package chat.parley.server.search;

import java.util.Locale;
import java.util.Set;

import chat.parley.server.account.Caller;
import chat.parley.server.message.LoggedMessage;

/** For whom, of those who are in its room, a message is meant. The one place where the rule of who finds what kind stands. */
enum Audience {
    /** Everybody in the room. */
    MEMBERS;

    /** As it stands in the index. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience of(LoggedMessage message) {
        return MEMBERS;
    }

    /** The audiences that this person belongs to, wherever they are a member. */
    static Set<Audience> of(Caller caller) {
        return Set.of(MEMBERS);
    }
}
