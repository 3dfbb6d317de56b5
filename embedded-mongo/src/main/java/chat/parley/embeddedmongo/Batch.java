package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Changes on their way into the store, which takes all or none of them. It remembers the keys that only one document may
 * have, since the store does not show them yet. For one thread.
 */
final class Batch implements AutoCloseable {

    private static final long LARGE = 1 << 20;

    private final Store store;
    private final WriteBatch changes = new WriteBatch();
    private final Map<byte[], byte[]> claimed = new TreeMap<>(Arrays::compareUnsigned);

    Batch(Store store) {
        this.store = store;
    }

    /** What was claimed under {@code key} here, or is there in the store. */
    byte @Nullable [] get(byte[] key) {
        byte[] here = claimed.get(key);
        return here == null ? store.get(key) : here;
    }

    /** Puts what only one document may put there. */
    void claim(byte[] key, byte[] value) throws RocksDBException {
        changes.put(key, value);
        claimed.put(key, value);
    }

    /** For everything that needs no look at what is there. */
    WriteBatch changes() {
        return changes;
    }

    /** Whether it holds so much that it had better be written soon. */
    boolean isLarge() {
        return changes.getDataSize() >= LARGE;
    }

    /** Writes what was gathered and starts again with nothing. */
    void write() {
        store.write(changes);
        changes.clear();
        claimed.clear();
    }

    @Override
    public void close() {
        changes.close();
    }
}
