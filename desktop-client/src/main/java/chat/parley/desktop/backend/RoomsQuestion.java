package chat.parley.desktop.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which rooms an administrator asks for, and in which order.
 *
 * @param words beginning of a room's name, or of a name of somebody in it; empty for all
 */
public record RoomsQuestion(String words, Sort sort, boolean descending) {

    /** What rooms are sorted by; its name in lower case is the word on the wire. */
    public enum Sort {
        ACTIVE,
        MESSAGES
    }

    /** As the beginning of a query string, {@code ?} first. */
    String query() {
        List<String> parts = new ArrayList<>();
        if (!words.isBlank()) {
            parts.add("q=" + HttpApi.encoded(words.strip()));
        }
        parts.add("sort=" + sort.name().toLowerCase(Locale.ROOT));
        parts.add("order=" + (descending ? "desc" : "asc"));
        return "?" + String.join("&", parts);
    }
}
