package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** Makes and drops the indexes of one collection. Nobody may write to the collection meanwhile; readers go on. */
final class IndexChanges {

    private final Engine engine;
    private final DocumentTable table;

    IndexChanges(Engine engine, DocumentTable table) {
        this.engine = engine;
        this.table = table;
    }

    /** Makes the index unless it is there already. */
    void create(IndexSpec spec) {
        if (exists(spec)) {
            return;
        }
        StoredIndex index = built(spec);
        List<StoredIndex> more = new ArrayList<>(table.secondaryIndexes());
        more.add(index);
        engine.catalog().save(table.name(), new CollectionEntry(table.number(), more), index.id());
        table.use(more);
    }

    /** Replaces an index whose entries cannot be trusted by a new one that is otherwise the same. */
    void rebuild(StoredIndex old) {
        StoredIndex index = built(old.spec());
        List<StoredIndex> all = table.secondaryIndexes().stream().map(any -> any == old ? index : any).toList();
        engine.catalog().save(table.name(), new CollectionEntry(table.number(), all), index.id());
        table.use(all);
        engine.catalog().erase(old.id());
    }

    private StoredIndex built(IndexSpec spec) {
        StoredIndex index = new StoredIndex(engine.catalog().nextDoomedNumber(), spec, List.of());
        try {
            new IndexBuild(engine.store(), table, index).run();
            return index;
        } catch (RuntimeException e) {
            engine.catalog().erase(index.id());
            throw e;
        }
    }

    private boolean exists(IndexSpec spec) {
        for (StoredIndex index : table.indexes()) {
            IndexSpec other = index.spec();
            if (other.sameRules(spec) && (index.isPrimary() || other.name().equals(spec.name()))) {
                return true;
            }
            if (other.name().equals(spec.name())) {
                throw new MongoServerError(ErrorCode.IndexKeySpecsConflict, "An index named " + spec.name()
                        + " exists with other keys or options. Drop it first, or choose another name.");
            }
            if (other.sameKeys(spec) && Objects.equals(other.filter(), spec.filter())) {
                throw new MongoServerError(85, "IndexOptionsConflict",
                        "An index on these keys exists with the name " + other.name() + " or with other options.");
            }
        }
        return false;
    }

    /** Replaces what is known of the index of that name; what it lists must stay the same. */
    void change(IndexSpec changed) {
        List<StoredIndex> all = table.secondaryIndexes().stream().map(
                index -> index.spec().name().equals(changed.name())
                        ? new StoredIndex(index.id(), changed, index.arrays())
                        : index)
                .toList();
        engine.catalog().save(table.name(), new CollectionEntry(table.number(), all));
        table.use(all);
    }

    void drop(String name) {
        if (name.equals(IndexSpec.PRIMARY)) {
            throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
        }
        StoredIndex gone = table.secondaryIndexes().stream().filter(index -> index.spec().name().equals(name))
                .findFirst().orElseThrow(() -> new IndexNotFoundException("index not found with name [" + name + "]"));
        List<StoredIndex> rest = table.secondaryIndexes().stream().filter(index -> index != gone).toList();
        engine.catalog().saveWithout(gone.id(), table.name(), new CollectionEntry(table.number(), rest));
        table.use(rest);
        engine.catalog().erase(gone.id());
    }

    /** Erases the collection with all its indexes. */
    void dropAll() {
        List<StoredIndex> all = table.indexes();
        table.use(List.of());
        List<Integer> numbers = all.stream().map(StoredIndex::id).toList();
        engine.catalog().forget(table.name(), numbers);
        numbers.forEach(engine.catalog()::erase);
    }

    void rename(String newName) {
        engine.catalog().rename(table.name(), newName, table.entry());
        table.rename(newName);
    }
}
