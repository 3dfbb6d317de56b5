package chat.parley.desktop.ui.prose;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that look alike.
 *
 * @param text not empty; may hold line breaks
 * @param link where it leads, or {@code null} if nowhere
 */
public record Run(String text, Set<Style> styles, @Nullable WebLink link) {

    /** How words may be set. */
    public enum Style {
        BOLD("md-bold"),
        ITALIC("md-italic"),
        STRIKE("md-strike"),
        CODE("md-code");

        private final String styleClass;

        Style(String styleClass) {
            this.styleClass = styleClass;
        }

        /** The style class of such words. */
        String styleClass() {
            return styleClass;
        }
    }

    static Run plain(String text) {
        return new Run(text, Set.of(), null);
    }

    boolean isPlain() {
        return styles.isEmpty() && link == null;
    }
}
