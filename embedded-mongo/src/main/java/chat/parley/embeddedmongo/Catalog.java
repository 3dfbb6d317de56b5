package chat.parley.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Which collections and indexes exist, and the numbers under which the store keeps them. Kept in the store itself under
 * number 0. A number is never used twice.
 */
final class Catalog {

    /** Under this the store keeps which store it is. */
    static final byte[] IDENTITY = {0, 0, 0, 0, 2};

    private static final byte[] NEXT_NUMBER = {0, 0, 0, 0, 0};
    private static final byte[] COLLECTIONS = {0, 0, 0, 0, 1};

    private final Store store;

    Catalog(Store store) {
        this.store = store;
    }

    /** Full names, "database.collection". */
    List<String> collections() {
        List<String> names = new ArrayList<>();
        try (View view = store.view(); RangeCursor cursor = view.open(KeyRange.of(COLLECTIONS), false)) {
            for (; cursor.valid(); cursor.next()) {
                byte[] key = cursor.key();
                names.add(new String(key, COLLECTIONS.length, key.length - COLLECTIONS.length, StandardCharsets.UTF_8));
            }
        }
        return names;
    }

    /** What is known of a collection; it is written down if it was not known. */
    synchronized CollectionEntry openOrCreate(String fullName) {
        byte[] bytes = store.get(key(fullName));
        if (bytes != null) {
            return CollectionEntry.of(Bson.document(bytes));
        }
        CollectionEntry entry = new CollectionEntry(nextNumber(), List.of());
        save(fullName, entry);
        return entry;
    }

    synchronized int nextNumber() {
        byte[] last = store.get(NEXT_NUMBER);
        int number = last == null ? 1 : Fields.number(Bson.document(last), "next");
        write(batch -> batch.put(NEXT_NUMBER, Bson.bytes(new Document("next", number + 1))));
        return number;
    }

    void save(String fullName, CollectionEntry entry) {
        write(batch -> save(fullName, entry, batch));
    }

    void save(String fullName, CollectionEntry entry, WriteBatch batch) throws RocksDBException {
        batch.put(key(fullName), Bson.bytes(entry.toDocument()));
    }

    void forget(String fullName) {
        write(batch -> batch.delete(key(fullName)));
    }

    void rename(String fullName, String newName, CollectionEntry entry) {
        write(batch -> {
            batch.delete(key(fullName));
            save(newName, entry, batch);
        });
    }

    private interface Changes {
        void to(WriteBatch batch) throws RocksDBException;
    }

    private void write(Changes changes) {
        try (WriteBatch batch = new WriteBatch()) {
            changes.to(batch);
            store.write(batch);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    private static byte[] key(String fullName) {
        return KeyBytes.joined(COLLECTIONS, fullName.getBytes(StandardCharsets.UTF_8));
    }
}
