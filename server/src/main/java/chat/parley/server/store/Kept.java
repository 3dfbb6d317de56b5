package chat.parley.server.store;

import java.io.IOException;
import java.nio.file.Path;

/** What a feature keeps in the data folder beside the database, and a backup has to hold. Beans of this type are copied. */
public interface Kept {

    /** The folder below the data folder; a backup gives it the same name. */
    String folder();

    /**
     * Begins a time in which nothing that a document speaks of goes away, so that the copy fits the database as it was at any
     * moment of it. Closed by the same thread.
     */
    Hold hold();

    /**
     * Copies all of it, during a hold, while the feature goes on.
     *
     * @param folder does not exist yet
     * @throws IOException if that fails, or if what is there is not what it should be
     */
    void copyTo(Path folder) throws IOException;

    /** Ends what {@link #hold} began. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }
}
