package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Changes the documents of one collection. A document and all its index entries change in one batch, so that neither is
 * ever there without the other. One thread at a time.
 */
final class DocumentWriter {

    /** What becomes of one index when a document changes. */
    private record Change(StoredIndex index, Set<byte[]> before, SortedMap<byte[], List<@Nullable Object>> after) {}

    private final Engine engine;
    private final DocumentTable table;

    DocumentWriter(Engine engine, DocumentTable table) {
        this.engine = engine;
        this.table = table;
    }

    void insert(Document document) {
        byte[] key = table.key(document);
        if (engine.store().get(key) != null) {
            throw Duplicates.error(table.name(), table.indexes().getFirst().spec(), document);
        }
        write(key, null, document);
    }

    void replace(byte[] key, Document before, Document after) {
        write(key, before, after);
    }

    void delete(Document document) {
        write(table.key(document), document, null);
    }

    private void write(byte[] key, @Nullable Document before, @Nullable Document after) {
        List<Change> changes = table.secondaryIndexes().stream().map(
                index -> new Change(index, entries(index, before).keySet(), entries(index, after))).toList();
        for (Change change : changes) {
            if (change.index.spec().unique()) {
                Duplicates.refuse(engine.store(), table.name(), change.index, change.after, key);
            }
        }
        try (WriteBatch batch = new WriteBatch()) {
            for (Change change : changes) {
                putEntries(batch, change, key);
            }
            if (after == null) {
                batch.delete(key);
            } else {
                batch.put(key, Bson.bytes(after));
                noteArrays(after, batch);
            }
            engine.store().write(batch);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    private static SortedMap<byte[], List<@Nullable Object>> entries(StoredIndex index, @Nullable Document document) {
        return document == null ? new TreeMap<>(Arrays::compareUnsigned) : index.entries(document);
    }

    private static void putEntries(WriteBatch batch, Change change, byte[] key) throws RocksDBException {
        for (byte[] values : change.before) {
            if (!change.after.containsKey(values)) {
                batch.delete(IndexEntry.key(values, key));
            }
        }
        for (byte[] values : change.after.keySet()) {
            if (!change.before.contains(values)) {
                batch.put(IndexEntry.key(values, key), IndexEntry.value(key));
            }
        }
    }

    /** Readers must know of arrays no later than they can meet one, so this comes last before the write. */
    private void noteArrays(Document document, WriteBatch batch) throws RocksDBException {
        boolean learned = false;
        for (StoredIndex index : table.secondaryIndexes()) {
            learned |= index.learnArrays(document);
        }
        if (learned) {
            engine.catalog().save(table.name(), table.entry(), batch);
        }
    }
}
