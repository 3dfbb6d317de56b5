package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the disk under one open store takes writes. After a write or a sync has failed it never does again: a second
 * sync may report success for pages the kernel has already dropped. Any thread may ask and tell.
 */
final class DiskState {

    private static final Logger LOG = LoggerFactory.getLogger(DiskState.class);

    private final long reserve;
    private volatile long free = Long.MAX_VALUE;
    private volatile @Nullable StoreFailed failure;
    private volatile @Nullable String damage;

    /** @param reserve bytes that must stay free; with less, no writes are taken */
    DiskState(long reserve) {
        this.reserve = reserve;
    }

    /** @throws StoreFailed if no write may be tried, or none may be acknowledged */
    void refuseIfUnfit() {
        refuseAfterFailure();
        long now = free;
        if (now < reserve) {
            throw StoreFailed.lowOnSpace(now, reserve);
        }
    }

    void refuseAfterFailure() {
        StoreFailed earlier = failure;
        if (earlier != null) {
            throw new StoreFailed(earlier);
        }
    }

    /** Remembers that the disk failed, and returns what to throw. */
    StoreFailed failed(RocksDBException e) {
        StoreFailed failed = new StoreFailed(e);
        if (failure == null) {
            failure = failed;
            LOG.error("The database takes no more writes: {}", failed.getMessageWithoutErrorCode());
        }
        return failed;
    }

    /** A file turned out to be unreadable in part. What else there is can still be read and written. */
    void damaged(StoreFailed found) {
        if (damage == null) {
            damage = found.getMessageWithoutErrorCode();
            LOG.error("A file of the database is damaged: {}. Check it, and restore the latest backup.", damage);
        }
    }

    void measure(Path folder) {
        try {
            measured(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            LOG.debug("The free space is not known", e);
        }
    }

    private void measured(long bytes) {
        boolean wasLow = free < reserve;
        free = bytes;
        if (bytes < reserve && !wasLow) {
            LOG.warn("The disk is almost full, so the database takes no writes: {} MB are free", bytes / 1_000_000);
        } else if (wasLow && bytes >= reserve) {
            LOG.info("The disk has room again: {} MB are free", bytes / 1_000_000);
        }
    }

    /** Whether all that went wrong is that the disk was full. */
    boolean wasFull() {
        StoreFailed earlier = failure;
        return earlier != null && earlier.isOutOfSpace() && free >= reserve;
    }

    Health health() {
        StoreFailed earlier = failure;
        if (earlier != null) {
            Health.State state = earlier.isOutOfSpace() ? Health.State.OUT_OF_SPACE : Health.State.READ_ONLY;
            return new Health(state, earlier.getMessageWithoutErrorCode(), free, damage != null);
        }
        long now = free;
        return now < reserve
                ? new Health(Health.State.OUT_OF_SPACE,
                        StoreFailed.lowOnSpace(now, reserve).getMessageWithoutErrorCode(), now, damage != null)
                : new Health(Health.State.WRITABLE, damage, now, damage != null);
    }
}
