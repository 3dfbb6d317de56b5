package chat.parley.embeddedmongo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;

/** A disk that can be told to fail. Counts what was asked of it. */
final class FailingDisk implements UnaryOperator<Disk> {

    static final Status BROKEN = new Status(Status.Code.IOError, Status.SubCode.None, "Input/output error");
    static final Status FULL = new Status(Status.Code.IOError, Status.SubCode.NoSpace, "No space left on device");

    final AtomicInteger writes = new AtomicInteger();
    final AtomicInteger syncs = new AtomicInteger();

    private final Status failure;
    private final AtomicInteger callsLeft;
    private volatile boolean mended;

    /** @param goodCalls how many writes and syncs succeed before all fail */
    FailingDisk(Status failure, int goodCalls) {
        this.failure = failure;
        this.callsLeft = new AtomicInteger(goodCalls);
    }

    static FailingDisk never() {
        return new FailingDisk(BROKEN, Integer.MAX_VALUE);
    }

    void mend() {
        mended = true;
    }

    private void step() throws RocksDBException {
        if (!mended && callsLeft.getAndDecrement() <= 0) {
            throw new RocksDBException(failure.getState(), failure);
        }
    }

    @Override
    public Disk apply(Disk real) {
        return new Disk() {
            @Override
            public void write(WriteBatch batch) throws RocksDBException {
                step();
                writes.incrementAndGet();
                real.write(batch);
            }

            @Override
            public void sync() throws RocksDBException {
                step();
                syncs.incrementAndGet();
                real.sync();
            }
        };
    }
}
