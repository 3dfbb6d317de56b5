package chat.parley.embeddedmongo;

import java.util.Arrays;

import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** Walks one range of keys. Stands on the first entry once made. */
final class RangeCursor implements AutoCloseable {

    private final Slice bound;
    private final ReadOptions options;
    private final RocksIterator entries;
    private final KeyRange range;
    private final boolean backward;
    private byte[] key = {};
    private boolean valid;

    /**
     * The end of the range is told to RocksDB, too: it would else look behind it for the next entry, past all that were
     * deleted there.
     *
     * @param shared how to read; a copy is used
     */
    RangeCursor(RocksDB rocks, ReadOptions shared, KeyRange range, boolean backward) {
        this.range = range;
        this.backward = backward;
        bound = new Slice(backward ? range.start() : range.end());
        options = new ReadOptions(shared);
        if (backward) {
            options.setIterateLowerBound(bound);
        } else {
            options.setIterateUpperBound(bound);
        }
        entries = rocks.newIterator(options);
        try {
            seekFirst();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void seekFirst() {
        if (backward) {
            entries.seekForPrev(range.end());
            if (entries.isValid() && Arrays.equals(entries.key(), range.end())) {
                entries.prev();
            }
        } else {
            entries.seek(range.start());
        }
        look();
    }

    boolean valid() {
        return valid;
    }

    byte[] key() {
        return key;
    }

    byte[] value() {
        return entries.value();
    }

    void next() {
        if (backward) {
            entries.prev();
        } else {
            entries.next();
        }
        look();
    }

    /** Goes on at the first entry that is not before {@code start}; for a cursor that reads forward. */
    void leap(byte[] start) {
        entries.seek(start);
        look();
    }

    /** The leading bytes that all keys of this range have in common where it is merged or leapt through. */
    byte[] prefix() {
        return Arrays.copyOf(range.start(), range.sameUntil());
    }

    private void look() {
        valid = entries.isValid();
        if (!valid) {
            refuseDamage();
            return;
        }
        key = entries.key();
        valid = backward
                ? Arrays.compareUnsigned(key, range.start()) >= 0
                : Arrays.compareUnsigned(key, range.end()) < 0;
    }

    /** An iterator that meets a damaged block just ends; without this the rest would be missing in silence. */
    private void refuseDamage() {
        try {
            entries.status();
        } catch (RocksDBException e) {
            throw new StoreFailed(e);
        }
    }

    /** Orders cursors of one merged scan by where they stand. */
    int compareTo(RangeCursor other) {
        int order = Arrays.compareUnsigned(key, range.sameUntil(), key.length, other.key, other.range.sameUntil(),
                other.key.length);
        return backward ? -order : order;
    }

    @Override
    public void close() {
        entries.close();
        options.close();
        bound.close();
    }
}
