package chat.parley.server.store;

import org.jspecify.annotations.Nullable;

/**
 * The server cannot start as it was asked to; the message is one sentence for the person who started it, naming what to
 * change.
 */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        this(sentence, null);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The database cannot be asked at a start. */
    public static StartRefused databaseAway(RuntimeException cause) {
        return new StartRefused("The database does not answer as it should. Check that it runs, and that the "
                + "connection string names a user who may write.", cause);
    }
}
