package chat.parley.server.message;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * One writer per room in this process: writers need not fight over the next number, and events are published in the order
 * of their changes. Correctness of the numbers does not rest on it, the unique indexes hold that between processes too.
 */
@Component
class RoomLocks {

    private static final int STRIPES = 1_024;

    /** Fair, so that a stream of posts leaves editors and readers their turn. */
    private final ReentrantLock[] locks = Stream.generate(() -> new ReentrantLock(true)).limit(STRIPES)
            .toArray(ReentrantLock[]::new);

    /** Waits for the room and works in it. Not to be called while another room is held: two could wait for each other. */
    <T> T holding(String roomId, Supplier<T> work) {
        ReentrantLock lock = locks[stripe(roomId)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Rooms of one stripe share a lock. */
    static int stripe(String roomId) {
        return Math.floorMod(roomId.hashCode(), STRIPES);
    }
}
