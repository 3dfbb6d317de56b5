package chat.parley.embeddedmongo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.rocksdb.RocksDBException;

/**
 * Group commit: whoever waits first syncs the log for all that was written by then; those who come meanwhile wait for
 * the next sync, together. No lock is held while the disk works. After one failure nothing is ever acknowledged again.
 */
final class LogSync {

    interface Sync {
        void run() throws RocksDBException;
    }

    private final Sync sync;
    private final DiskState disk;
    private final AtomicLong written = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private long durable;
    private boolean syncing;
    private boolean called;

    LogSync(DiskState disk, Sync sync) {
        this.disk = disk;
        this.sync = sync;
    }

    /** Something was added to the log; call it after the fact, before anybody may wait for it. */
    void written() {
        written.incrementAndGet();
    }

    void await() {
        long wanted = written.get();
        lock.lock();
        try {
            while (durable < wanted) {
                disk.refuseAfterFailure();
                if (syncing) {
                    progress.awaitUninterruptibly();
                } else {
                    syncNow();
                }
            }
            disk.refuseAfterFailure();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The same for who only reads and will not wait for ever: if nobody syncs, another thread does.
     *
     * @return false if it takes longer than {@code patience}
     */
    boolean await(Duration patience) throws InterruptedException {
        long wanted = written.get();
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (durable < wanted) {
                disk.refuseAfterFailure();
                if (nanos <= 0) {
                    return false;
                }
                if (!syncing && !called) {
                    Thread.ofPlatform().daemon().name("log-sync").start(this::syncForOthers);
                    called = true; // it cannot take the lock before this
                }
                nanos = progress.awaitNanos(nanos);
            }
            disk.refuseAfterFailure();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void syncForOthers() {
        try {
            await();
        } catch (StoreFailed e) { // which all hear who wait
        } finally {
            lock.lock();
            called = false;
            progress.signalAll();
            lock.unlock();
        }
    }

    /** Waits until nobody is using the disk any more; nobody may begin to. */
    void end() {
        lock.lock();
        try {
            while (syncing || called) {
                progress.awaitUninterruptibly();
            }
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
            sync.run();
            synced = true;
        } catch (RocksDBException e) {
            throw disk.failed(e);
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
