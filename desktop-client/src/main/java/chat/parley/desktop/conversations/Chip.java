package chat.parley.desktop.conversations;

import java.util.Locale;

/** Which conversations the list shows. */
enum Chip {
    ALL,
    UNREAD,
    PEOPLE,
    ROOMS;

    /** Key of its name. */
    String key() {
        return "chats." + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the sentence for a list that it leaves empty. */
    String noneKey() {
        return "chats.none." + name().toLowerCase(Locale.ROOT);
    }
}
