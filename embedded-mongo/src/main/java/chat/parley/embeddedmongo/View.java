package chat.parley.embeddedmongo;

import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;

/** The store as it was at one moment. For one thread. */
final class View implements AutoCloseable {

    private final RocksDB rocks;
    private final Snapshot snapshot;
    private final ReadOptions options;

    View(RocksDB rocks) {
        this.rocks = rocks;
        this.snapshot = rocks.getSnapshot();
        this.options = new ReadOptions().setSnapshot(snapshot);
    }

    byte @Nullable [] get(byte[] key) {
        try {
            return rocks.get(options, key);
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    /** The entries of {@code range}, from its end if {@code backward}. Close it before this view. */
    RangeCursor open(KeyRange range, boolean backward) {
        return new RangeCursor(rocks, options, range, backward);
    }

    @Override
    public void close() {
        options.close();
        rocks.releaseSnapshot(snapshot);
        snapshot.close();
    }
}
