package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * The writers of one collection take turns, so that nothing changes between reading a document and writing it back. Who
 * has the turn may take it again. It is given back before anybody waits for the disk.
 */
final class WritersTurn {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Reading> toClose = new ArrayList<>();
    private boolean ended;

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    /** For whoever has the turn: what is read in it, and closed when it ends. */
    void closeAtItsEnd(Reading reading) {
        toClose.add(reading);
    }

    /** For whoever has the turn: nobody gets it any more. */
    void end() {
        ended = true;
    }

    void take(Runnable action) {
        take(() -> {
            action.run();
            return true;
        });
    }

    /** @throws MongoServerError if the collection was dropped before the turn came */
    <T> T take(Supplier<T> action) {
        lock.lock();
        try {
            if (ended) {
                throw new MongoServerError(175, "QueryPlanKilled", "The collection was dropped meanwhile");
            }
            return action.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                toClose.forEach(Reading::close);
                toClose.clear();
            }
            lock.unlock();
        }
    }
}
