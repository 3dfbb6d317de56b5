package chat.parley.desktop.store;

import org.jspecify.annotations.Nullable;

/**
 * Something begun and not sent.
 *
 * @param replyTo the server's id of the message it answers
 */
public record KeptDraft(String text, @Nullable String replyTo) {

    /** Without the text, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "KeptDraft[" + text.length() + "]";
    }
}
