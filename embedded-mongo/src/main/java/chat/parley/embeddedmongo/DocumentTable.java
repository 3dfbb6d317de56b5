package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of one collection with their indexes, for reading. Any thread may read at any time. */
final class DocumentTable {

    private final Engine engine;
    private final int number;
    private final @Nullable String idField;
    private volatile String name;
    private volatile List<StoredIndex> indexes;

    DocumentTable(Engine engine, String name, @Nullable String idField) {
        CollectionEntry entry = engine.catalog().openOrCreate(name);
        this.engine = engine;
        this.number = entry.number();
        this.idField = idField;
        this.name = name;
        this.indexes = withPrimary(entry.indexes());
    }

    private List<StoredIndex> withPrimary(List<StoredIndex> secondary) {
        List<StoredIndex> all = new ArrayList<>();
        all.add(new StoredIndex(number, IndexSpec.primary(idField), List.of()));
        all.addAll(secondary);
        return List.copyOf(all);
    }

    /** The collection itself first, as the index named _id_. */
    List<StoredIndex> indexes() {
        return indexes;
    }

    List<StoredIndex> secondaryIndexes() {
        List<StoredIndex> all = indexes;
        return all.subList(1, all.size());
    }

    /** From now on queries use these. An index must be complete before it is named here, and unnamed before it goes. */
    void use(List<StoredIndex> secondary) {
        indexes = withPrimary(secondary);
    }

    /** The full name, "database.collection". */
    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    int number() {
        return number;
    }

    CollectionEntry entry() {
        return new CollectionEntry(number, secondaryIndexes());
    }

    byte[] key(Document document) {
        Object id = idField == null ? document : document.get(idField);
        return KeyBytes.joined(KeyBytes.ofId(number), KeyBytes.of(id));
    }

    KeyRange allDocuments() {
        return KeyRange.of(KeyBytes.ofId(number));
    }

    boolean isEmpty() {
        try (View view = engine.store().view(); RangeCursor first = view.open(allDocuments(), false)) {
            return !first.valid();
        }
    }

    /**
     * Begins to answer a query. The list of indexes must be the one that belongs to the view: an index that is newer
     * would look empty in it, one that is dropped may be half gone. That a field holds arrays is noted before they are
     * written, so the plan, which depends on it, is made after the view.
     */
    Reading read(Query query) {
        while (true) {
            List<StoredIndex> usable = indexes;
            View view = engine.store().view();
            boolean kept = false;
            try {
                if (usable == indexes) {
                    Plan plan = new Planner(query).best(usable);
                    engine.warnings().note(name, plan, query);
                    kept = true;
                    return new Reading(query, plan, view, new Scan(view, plan, number, engine.work()));
                }
            } finally {
                if (!kept) {
                    view.close();
                }
            }
        }
    }
}
