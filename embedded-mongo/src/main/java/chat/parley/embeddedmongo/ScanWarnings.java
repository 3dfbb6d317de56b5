package chat.parley.embeddedmongo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each shape of query that no index serves it. Shapes name fields, never values. */
final class ScanWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int MOST_SHAPES = 1_000;

    private final Work work;
    private final Consumer<String> log;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    ScanWarnings(Work work) {
        this(work, LOG::warn);
    }

    /** @param log takes what is to be said */
    ScanWarnings(Work work, Consumer<String> log) {
        this.work = work;
        this.log = log;
    }

    void note(String collection, Plan plan, Query query) {
        boolean everything = query.filter().isEmpty() && !query.sorted();
        if (!plan.readsEverything() || everything) {
            return;
        }
        work.fullScan();
        if (said.size() < MOST_SHAPES) {
            String shape = collection + " by " + Conditions.named(query.filter())
                    + (query.sort() == null ? "" : " sorted by " + query.sort().keySet());
            if (said.add(shape)) {
                log.accept("No index serves the query on " + shape + "; it reads the whole collection");
            }
        }
    }
}
