package chat.parley.embeddedmongo;

import java.util.List;
import java.util.SortedMap;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/** Fills a new index from the documents that are there. Nobody may write to the collection meanwhile. */
final class IndexBuild {

    private final Store store;
    private final DocumentTable table;
    private final StoredIndex index;
    private final BuildProgress progress;

    IndexBuild(Store store, DocumentTable table, StoredIndex index) {
        this.store = store;
        this.table = table;
        this.index = index;
        this.progress = new BuildProgress(table.name(), index.spec().name());
    }

    /**
     * What it leaves behind when it fails is to be erased.
     *
     * @throws de.bwaldvogel.mongo.exception.DuplicateKeyError if it is to be unique and is not
     */
    void run() {
        try (View view = store.view();
                RangeCursor documents = view.open(table.allDocuments(), false);
                Batch batch = new Batch(store)) {
            for (; documents.valid(); documents.next()) {
                add(documents.key(), Bson.document(documents.value()), batch);
                progress.another();
                if (batch.isLarge()) {
                    batch.write();
                }
            }
            batch.write();
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
        progress.done();
    }

    private void add(byte[] documentKey, Document document, Batch batch) throws RocksDBException {
        SortedMap<byte[], List<@Nullable Object>> entries = index.entries(document);
        if (index.spec().unique()) {
            Duplicates.refuse(batch, table.name(), index, entries, documentKey);
        }
        for (byte[] values : entries.keySet()) {
            DocumentWriter.put(batch, index, values, documentKey);
        }
        index.learnArrays(document);
    }
}
