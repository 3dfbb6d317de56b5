package chat.parley.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    private static final byte[] DOOMED = {0, 0, 0, 0, 3};

    private final Store store;

    Catalog(Store store) {
        this.store = store;
    }

    /** Full names, "database.collection". */
    List<String> collections() {
        try (View view = store.view()) {
            return List.copyOf(read(view).keySet());
        }
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

    /** Takes an index into use whose number was doomed while it was built. */
    void save(String fullName, CollectionEntry entry, int spared) {
        write(batch -> {
            save(fullName, entry, batch);
            batch.delete(doomedKey(spared));
        });
    }

    /** Lets go of one index of a collection, which is then to be erased. */
    void saveWithout(int gone, String fullName, CollectionEntry entry) {
        write(batch -> {
            save(fullName, entry, batch);
            batch.put(doomedKey(gone), new byte[0]);
        });
    }

    /** Lets go of a collection, which is then to be erased with its indexes. */
    void forget(String fullName, List<Integer> gone) {
        write(batch -> {
            batch.delete(key(fullName));
            for (int number : gone) {
                batch.put(doomedKey(number), new byte[0]);
            }
        });
    }

    /** A new number whose data is erased at the next start unless it is taken into use before. */
    int nextDoomedNumber() {
        int number = nextNumber();
        write(batch -> batch.put(doomedKey(number), new byte[0]));
        return number;
    }

    void erase(int number) {
        KeyRange range = KeyRange.of(KeyBytes.ofId(number));
        write(batch -> {
            batch.deleteRange(range.start(), range.end());
            batch.delete(doomedKey(number));
        });
    }

    /** Erases what a crash left of indexes that were not finished and of what was being dropped. */
    void eraseDoomed() {
        List<Integer> numbers;
        try (View view = store.view()) {
            numbers = doomed(view);
        }
        numbers.forEach(this::erase);
    }

    static List<Integer> doomed(View view) {
        List<Integer> numbers = new ArrayList<>();
        try (RangeCursor cursor = view.open(KeyRange.of(DOOMED), false)) {
            for (; cursor.valid(); cursor.next()) {
                numbers.add(ByteBuffer.wrap(cursor.key(), DOOMED.length, Integer.BYTES).getInt());
            }
        }
        return numbers;
    }

    /** All numbers under which there is anything, ascending. */
    static List<Integer> numbers(View view) {
        List<Integer> numbers = new ArrayList<>();
        for (int next = 0; next >= 0;) {
            KeyRange rest = new KeyRange(KeyBytes.ofId(next), KeyBytes.ofId(-1), 0);
            try (RangeCursor cursor = view.open(rest, false)) {
                if (!cursor.valid()) {
                    return numbers;
                }
                int number = ByteBuffer.wrap(cursor.key()).getInt();
                numbers.add(number);
                next = number + 1;
            }
        }
        return numbers;
    }

    /** All collections by their full names, as of one moment. */
    static Map<String, CollectionEntry> read(View view) {
        Map<String, CollectionEntry> all = new TreeMap<>();
        try (RangeCursor cursor = view.open(KeyRange.of(COLLECTIONS), false)) {
            for (; cursor.valid(); cursor.next()) {
                all.put(name(cursor.key()), CollectionEntry.of(Bson.document(cursor.value())));
            }
        }
        return all;
    }

    static KeyRange allCollections() {
        return KeyRange.of(COLLECTIONS);
    }

    static String name(byte[] key) {
        return new String(key, COLLECTIONS.length, key.length - COLLECTIONS.length, StandardCharsets.UTF_8);
    }

    private static byte[] doomedKey(int number) {
        return KeyBytes.joined(DOOMED, KeyBytes.ofId(number));
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
