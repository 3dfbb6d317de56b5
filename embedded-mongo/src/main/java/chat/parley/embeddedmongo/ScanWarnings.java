package chat.parley.embeddedmongo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    void note(String collection, Plan plan, Query query) {
        boolean everything = query.filter().isEmpty() && !query.sorted();
        if (!plan.readsEverything() || everything) {
            return;
        }
        work.fullScan();
        if (said.size() < MOST_SHAPES) {
            String shape = collection + " by " + query.filter().keySet()
                    + (query.sort() == null ? "" : " sorted by " + query.sort().keySet());
            if (said.add(shape)) {
                LOG.warn("No index serves the query on {}; it reads the whole collection", shape);
            }
        }
    }
}
