package chat.parley.embeddedmongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/**
 * Group commit: whoever waits first syncs the log for all that was written by then; those who come meanwhile wait for
 * the next sync, together. No lock is held while the disk works.
 *
 * <p>After one failure nothing is ever acknowledged again: a second sync may report success for pages the kernel has
 * already dropped.
 */
final class LogSync {

    interface Disk {
        void sync() throws RocksDBException;
    }

    private final Disk disk;
    private final AtomicLong written = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private long durable;
    private boolean syncing;
    private volatile @Nullable StoreFailed failure;

    LogSync(Disk disk) {
        this.disk = disk;
    }

    /** Something was added to the log; call it after the fact, before anybody may wait for it. */
    void written() {
        written.incrementAndGet();
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
        failure = failed;
        return failed;
    }

    void await() {
        long wanted = written.get();
        lock.lock();
        try {
            while (durable < wanted) {
                refuseAfterFailure();
                if (syncing) {
                    progress.awaitUninterruptibly();
                } else {
                    syncNow();
                }
            }
            refuseAfterFailure();
        } finally {
            lock.unlock();
        }
    }

    private void syncNow() {
        boolean synced = false;
        syncing = true;
        long reached = written.get();
        lock.unlock();
        try {
            disk.sync();
            synced = true;
        } catch (RocksDBException e) {
            throw failed(e);
        } finally {
            lock.lock();
            syncing = false;
            if (synced) {
                durable = reached;
            }
            progress.signalAll();
        }
    }
}
