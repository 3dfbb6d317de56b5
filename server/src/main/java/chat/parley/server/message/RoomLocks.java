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

    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES)
            .toArray(ReentrantLock[]::new);

    /** Waits for the room and works in it. Not to be called while another room is held: two could wait for each other. */
    <T> T holding(String roomId, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(roomId.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
