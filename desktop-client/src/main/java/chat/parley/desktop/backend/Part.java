package chat.parley.desktop.backend;

import java.util.Locale;

/** What a message may have besides words. */
public enum Part {
    FILE,
    LINK;

    /** As servers and messages for people know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
