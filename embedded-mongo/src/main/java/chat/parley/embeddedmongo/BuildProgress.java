package chat.parley.embeddedmongo;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log now and then how far the building of an index has come; of a short one nothing. For one thread. */
final class BuildProgress {

    private static final Logger LOG = LoggerFactory.getLogger(BuildProgress.class);
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(5);

    private final String collection;
    private final String index;
    private final long start = System.nanoTime();
    private long spoken = start;
    private boolean spoke;
    private long documents;

    BuildProgress(String collection, String index) {
        this.collection = collection;
        this.index = index;
    }

    void another() {
        documents++;
        long now = System.nanoTime();
        if (now - spoken >= SILENCE) {
            spoken = now;
            spoke = true;
            LOG.info("Building index {} of {}: {} documents so far", index, collection, documents);
        }
    }

    void done() {
        if (spoke) {
            LOG.info("Built index {} of {} from {} documents in {} s", index, collection, documents,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
    }
}
