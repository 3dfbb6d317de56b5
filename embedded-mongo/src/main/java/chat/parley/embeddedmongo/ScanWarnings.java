package chat.parley.embeddedmongo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each shape of query that no index serves it. Shapes name fields, never values. */
final class ScanWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int MOST_SHAPES = 1_000;

    private final Work work;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    ScanWarnings(Work work) {
        this.work = work;
    }

    void note(String collection, Plan plan, Document query, @Nullable Document sort) {
        boolean everything = query.isEmpty() && (sort == null || sort.isEmpty());
        if (plan.score() > 0 || everything) {
            return;
        }
        work.fullScan();
        if (said.size() < MOST_SHAPES) {
            String shape = collection + " by " + query.keySet() + (sort == null ? "" : " sorted by " + sort.keySet());
            if (said.add(shape)) {
                LOG.warn("No index serves the query on {}; it reads the whole collection", shape);
            }
        }
    }
}
