package chat.parley.desktop.support;

import java.util.Locale;

/** The lists of the inbox. */
enum Tab {
    WAITING,
    MINE,
    ALL;

    /** Key of its name. */
    String key() {
        return "support.tab." + name().toLowerCase(Locale.ROOT);
    }
}
