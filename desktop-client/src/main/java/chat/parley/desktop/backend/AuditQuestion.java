package chat.parley.desktop.backend;

import java.util.ArrayList;
import java.util.List;

/**
 * Which entries of the activity log are asked for.
 *
 * @param words beginning of who did it or of whom it was done to; empty for all
 * @param action only these, as the wire names them; empty for all
 */
public record AuditQuestion(String words, String action) {

    /** The whole log. */
    public static final AuditQuestion EVERYTHING = new AuditQuestion("", "");

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !words.isBlank() || !action.isEmpty();
    }

    /** The parts of a query string. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (!words.isBlank()) {
            parts.add("q=" + HttpApi.encoded(words.strip()));
        }
        if (!action.isEmpty()) {
            parts.add("action=" + HttpApi.encoded(action));
        }
        return parts;
    }
}
