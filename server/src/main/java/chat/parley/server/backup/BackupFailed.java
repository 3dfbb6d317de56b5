package chat.parley.server.backup;

import org.jspecify.annotations.Nullable;

/** There is no backup, and nothing is left of the attempt; the message is a sentence for an administrator. */
public class BackupFailed extends RuntimeException {

    BackupFailed(String sentence) {
        this(sentence, null);
    }

    BackupFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** That sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
