package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
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

    /** Lets {@code reader} see the candidates of a query, which it must filter and, unless the plan did, sort. */
    <T> T read(Document query, @Nullable Document sort, boolean limited, BiFunction<Plan, Stream<Document>, T> reader) {
        return scan(query, sort, limited, (plan, scan) -> reader.apply(plan, scan.documents()));
    }

    long count(Document query) {
        return scan(query, null, false, (plan, scan) -> plan.exact()
                ? scan.count()
                : scan.documents().filter(document -> new DefaultQueryMatcher().matches(document, query)).count());
    }

    boolean isEmpty() {
        try (View view = engine.store().view(); RangeCursor first = view.open(allDocuments(), false)) {
            return !first.valid();
        }
    }

    /**
     * The list of indexes must be the one that belongs to the view: an index that is newer would look empty in it, one
     * that is dropped may be half gone. That a field holds arrays is noted before they are written, so the plan, which
     * depends on it, is made after the view.
     */
    private <T> T scan(Document query, @Nullable Document sort, boolean limited, BiFunction<Plan, Scan, T> reader) {
        Conditions conditions = Conditions.of(query);
        while (true) {
            List<StoredIndex> usable = indexes;
            try (View view = engine.store().view()) {
                if (usable == indexes) {
                    Plan plan = new Planner(conditions, sort, limited).best(usable);
                    engine.warnings().note(name, plan, query, sort);
                    try (Scan scan = new Scan(view, plan, number, engine.work())) {
                        return reader.apply(plan, scan);
                    }
                }
            }
        }
    }
}
