package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/**
 * Changes the documents of one collection. A document and all its index entries change in one batch, so that neither is
 * ever there without the other. One thread at a time.
 */
final class DocumentWriter {

    /** What becomes of one index when a document changes. */
    private record Change(StoredIndex index, Set<byte[]> before, SortedMap<byte[], List<@Nullable Object>> after) {}

    private final Engine engine;
    private final DocumentTable table;
    private @Nullable Batch together;

    DocumentWriter(Engine engine, DocumentTable table) {
        this.engine = engine;
        this.table = table;
    }

    /**
     * Lets the documents that {@code inserts} inserts reach the store in as few batches as is sensible. One that is
     * refused is not in them; if it throws, nothing says how many of the others are.
     */
    <T> T together(Supplier<T> inserts) {
        try (Batch batch = new Batch(engine.store())) {
            together = batch;
            T result = inserts.get();
            batch.write();
            return result;
        } finally {
            together = null;
        }
    }

    void insert(Document document) {
        Batch open = together;
        if (open != null) {
            insert(document, open);
            if (open.isLarge()) {
                open.write();
            }
        } else {
            together(() -> {
                insert(document);
                return document;
            });
        }
    }

    private void insert(Document document, Batch batch) {
        byte[] key = table.key(document);
        if (batch.get(key) != null) {
            throw Duplicates.error(table.name(), table.indexes().getFirst().spec(), document);
        }
        change(key, null, document, batch);
    }

    void replace(byte[] key, Document before, Document after) {
        write(key, before, after);
    }

    void delete(Document document) {
        write(table.key(document), document, null);
    }

    private void write(byte[] key, Document before, @Nullable Document after) {
        try (Batch batch = new Batch(engine.store())) {
            change(key, before, after, batch);
            batch.write();
        }
    }

    /** Everything that may be refused is looked at before the batch gets the first byte. */
    private void change(byte[] key, @Nullable Document before, @Nullable Document after, Batch batch) {
        List<Change> changes = table.secondaryIndexes().stream().map(
                index -> new Change(index, entries(index, before).keySet(), entries(index, after))).toList();
        for (Change change : changes) {
            if (change.index.spec().unique()) {
                Duplicates.refuse(batch, table.name(), change.index, change.after, key);
            }
        }
        byte[] bytes = after == null ? null : Bson.bytes(after);
        try {
            for (Change change : changes) {
                putEntries(batch, change, key);
            }
            if (after == null || bytes == null) {
                batch.changes().delete(key);
            } else {
                batch.claim(key, bytes);
                noteArrays(after, batch);
            }
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    private static SortedMap<byte[], List<@Nullable Object>> entries(StoredIndex index, @Nullable Document document) {
        return document == null ? new TreeMap<>(Arrays::compareUnsigned) : index.entries(document);
    }

    private static void putEntries(Batch batch, Change change, byte[] key) throws RocksDBException {
        StoredIndex index = change.index;
        for (byte[] values : change.before) {
            if (!change.after.containsKey(values)) {
                batch.changes().delete(IndexEntry.key(index, values, key));
            }
        }
        for (byte[] values : change.after.keySet()) {
            if (!change.before.contains(values)) {
                put(batch, index, values, key);
            }
        }
    }

    /** Adds the entry of one document to an index. */
    static void put(Batch batch, StoredIndex index, byte[] values, byte[] documentKey) throws RocksDBException {
        byte[] key = IndexEntry.key(index, values, documentKey);
        byte[] value = IndexEntry.value(index, documentKey);
        if (index.spec().unique()) {
            batch.claim(key, value);
        } else {
            batch.changes().put(key, value);
        }
    }

    /** Readers must know of arrays no later than they can meet one, so this comes last before the write. */
    private void noteArrays(Document document, Batch batch) throws RocksDBException {
        boolean learned = false;
        for (StoredIndex index : table.secondaryIndexes()) {
            learned |= index.learnArrays(document);
        }
        if (learned) {
            engine.catalog().save(table.name(), table.entry(), batch.changes());
        }
    }
}
