package chat.parley.server.store;

import chat.parley.embeddedmongo.EmbeddedMongo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether what was read is there to stay. The embedded database lets others read what is not on disk yet, and after a power cut
 * another message may have the number of one that was seen. A cluster is asked for what a majority has.
 */
@Component
public class Durability {

    private final ObjectProvider<EmbeddedMongo> embedded;

    Durability(ObjectProvider<EmbeddedMongo> embedded) {
        this.embedded = embedded;
    }

    /** To be called between reading and handing out what others will keep as true. */
    public void settle() {
        embedded.ifAvailable(EmbeddedMongo::awaitDurable);
    }
}
