package chat.parley.server.store;

import java.time.Duration;

import chat.parley.embeddedmongo.EmbeddedMongo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Whether what was read is there to stay. The embedded database lets others read what is not on disk yet, and after a power cut
 * another message may have the number of one that was seen. A cluster is asked for what a majority has.
 */
@Component
public class Durability {

    private final ObjectProvider<EmbeddedMongo> embedded;
    private final Duration patience;

    Durability(ObjectProvider<EmbeddedMongo> embedded, StoreSettings settings) {
        this.embedded = embedded;
        this.patience = settings.databasePatience();
    }

    /**
     * To be called between reading and handing out what others will keep as true.
     *
     * @throws DataAccessResourceFailureException if the disk takes too long
     */
    public void settle() {
        var engine = embedded.getIfAvailable();
        if (engine != null && !engine.awaitDurable(patience)) {
            throw new DataAccessResourceFailureException("What was read is not on disk yet");
        }
    }
}
