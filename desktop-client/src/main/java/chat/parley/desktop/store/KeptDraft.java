package chat.parley.desktop.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something begun and not sent.
 *
 * @param replyTo the server's id of the message it answers
 * @param files that are to be sent with it
 */
public record KeptDraft(String text, @Nullable String replyTo, List<KeptFile> files) {

    public KeptDraft {
        files = List.copyOf(files);
    }

    /** One of words alone. */
    public KeptDraft(String text, @Nullable String replyTo) {
        this(text, replyTo, List.of());
    }

    /** Without the text, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "KeptDraft[" + text.length() + "]";
    }
}
