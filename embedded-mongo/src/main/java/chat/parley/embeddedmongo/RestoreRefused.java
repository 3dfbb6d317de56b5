package chat.parley.embeddedmongo;

import org.jspecify.annotations.Nullable;

/** A backup cannot be restored like this; the message is one sentence for the person who asked. Nothing was changed. */
public final class RestoreRefused extends RuntimeException {

    RestoreRefused(String sentence) {
        this(sentence, null);
    }

    RestoreRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
