package chat.parley.embeddedmongo;

import java.util.Arrays;

import de.bwaldvogel.mongo.bson.Document;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Fills a new index from the documents that are there. Nobody may write to the collection meanwhile. */
final class IndexBuild {

    private static final int DOCUMENTS_PER_BATCH = 1_000;

    private final Store store;
    private final DocumentTable table;
    private final StoredIndex index;

    IndexBuild(Store store, DocumentTable table, StoredIndex index) {
        this.store = store;
        this.table = table;
        this.index = index;
    }

    /** @throws de.bwaldvogel.mongo.exception.DuplicateKeyError if it is to be unique and is not; nothing is left then */
    void run() {
        try {
            fill();
            if (index.spec().unique()) {
                refuseDuplicates();
            }
        } catch (RuntimeException e) {
            erase(store, KeyRange.of(KeyBytes.ofId(index.id())));
            throw e;
        }
    }

    static void erase(Store store, KeyRange range) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.deleteRange(range.start(), range.end());
            store.write(batch);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    private void fill() {
        try (View view = store.view();
                RangeCursor documents = view.open(table.allDocuments(), false);
                WriteBatch batch = new WriteBatch()) {
            for (int i = 1; documents.valid(); documents.next(), i++) {
                add(documents.key(), Bson.document(documents.value()), batch);
                if (i % DOCUMENTS_PER_BATCH == 0) {
                    store.write(batch);
                    batch.clear();
                }
            }
            store.write(batch);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    private void add(byte[] documentKey, Document document, WriteBatch batch) throws RocksDBException {
        for (byte[] values : index.entries(document).keySet()) {
            batch.put(IndexEntry.key(values, documentKey), IndexEntry.value(documentKey));
        }
        index.learnArrays(document);
    }

    /** Equal values lie side by side, so one walk finds them. */
    private void refuseDuplicates() {
        try (View view = store.view(); RangeCursor entries = view.open(KeyRange.of(KeyBytes.ofId(index.id())), false)) {
            byte[] last = {};
            for (; entries.valid(); entries.next()) {
                byte[] key = entries.key();
                byte[] value = entries.value();
                byte[] values = Arrays.copyOf(key, IndexEntry.valuesLength(key, value));
                if (Arrays.equals(values, last)) {
                    byte[] document = view.get(IndexEntry.documentKey(table.number(), key, value));
                    throw Duplicates.error(table.name(), index.spec(),
                            document == null ? new Document() : Bson.document(document));
                }
                last = values;
            }
        }
    }
}
