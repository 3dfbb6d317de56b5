package chat.parley.server.search;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import chat.parley.server.message.LoggedMessage;

/** What a message may have besides words. */
enum Part {
    FILE,
    LINK;

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S");

    /** As it stands in the index and in {@code has}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<Part> of(LoggedMessage message) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (message.files()) {
            parts.add(FILE);
        }
        if (ADDRESS.matcher(message.text()).find()) {
            parts.add(LINK);
        }
        return parts;
    }
}
