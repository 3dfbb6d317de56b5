package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes indexes agree with the documents again, which are never changed: an index with a problem is built anew under
 * another number, and takes the place of the old one in one step. Nobody else may use the store.
 */
final class Repair {

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    private final Engine engine;
    private final Problems found;

    private Repair(Engine engine, Problems found) {
        this.engine = engine;
        this.found = found;
    }

    /** @throws de.bwaldvogel.mongo.exception.DuplicateKeyError if an index is to be unique and cannot be */
    static void run(Store store) {
        Repair repair = new Repair(Engine.on(store, Upkeep.usual()), Check.inIndexes(store));
        repair.engine.catalog().eraseDoomed();
        for (String name : repair.engine.catalog().collections()) {
            repair.indexesOf(name);
        }
        repair.eraseStrays(store);
        store.awaitDurable();
    }

    private void indexesOf(String name) {
        DocumentTable table = new DocumentTable(engine, name, "_id");
        for (StoredIndex index : table.secondaryIndexes()) {
            if (found.concern(index)) {
                LOG.info("Building the index {} of {} anew", index.spec().name(), name);
                new IndexChanges(engine, table).rebuild(index);
            }
        }
    }

    private void eraseStrays(Store store) {
        Set<Integer> known = new HashSet<>(Set.of(0));
        List<Integer> strays = new ArrayList<>();
        try (View view = store.view()) {
            Map<String, CollectionEntry> catalog = Catalog.read(view);
            catalog.values().forEach(collection -> {
                known.add(collection.number());
                collection.indexes().forEach(index -> known.add(index.id()));
            });
            Catalog.numbers(view).stream().filter(number -> !known.contains(number)).forEach(strays::add);
        }
        strays.forEach(number -> engine.catalog().erase(number));
    }
}
