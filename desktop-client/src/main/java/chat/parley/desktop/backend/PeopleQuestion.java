package chat.parley.desktop.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts an administrator asks for, and in which order.
 *
 * @param words beginnings of user name, names or e-mail address; empty for everybody
 * @param standing only those who are that; {@code null} for all
 * @param access only those who may come in, or may not; {@code null} for all
 */
public record PeopleQuestion(String words, @Nullable Standing standing, @Nullable Access access, Sort sort,
        boolean descending) {

    /** Everybody, by name. */
    public static final PeopleQuestion EVERYBODY = new PeopleQuestion("", null, null, Sort.NAME, false);

    /** What a person is to the server; its name in lower case is the word on the wire. */
    public enum Standing {
        ADMIN,
        LEAD,
        AGENT,
        CONSUMER
    }

    /** Whether a person may come in; its name in lower case is the word on the wire. */
    public enum Access {
        ACTIVE,
        SUSPENDED
    }

    /** What accounts are sorted by; its name in lower case is the word on the wire. */
    public enum Sort {
        NAME,
        ROLE,
        CREATED
    }

    /** Whether it leaves anybody out. */
    public boolean narrows() {
        return !words.isBlank() || standing != null || access != null;
    }

    /** As the beginning of a query string, {@code ?} first. */
    String query() {
        List<String> parts = new ArrayList<>();
        if (!words.isBlank()) {
            parts.add("q=" + HttpApi.encoded(words.strip()));
        }
        if (standing != null) {
            parts.add("role=" + word(standing));
        }
        if (access != null) {
            parts.add("status=" + word(access));
        }
        parts.add("sort=" + word(sort));
        parts.add("order=" + (descending ? "desc" : "asc"));
        return "?" + String.join("&", parts);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
