package chat.parley.server.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/** Rooms in which there is something to take up, each once. Safe for use by many threads. */
final class RoomQueue {

    private final SequencedSet<String> rooms = new LinkedHashSet<>();
    private boolean awake;

    synchronized void add(String roomId) {
        if (rooms.add(roomId)) {
            notifyAll();
        }
    }

    /** These rooms next: somebody waits for them. */
    synchronized void first(Collection<String> roomIds) {
        roomIds.forEach(rooms::addFirst);
        notifyAll();
    }

    /** Ends the waiting for a next room, or the next such waiting if nobody waits just now. */
    synchronized void wake() {
        awake = true;
        notifyAll();
    }

    /** The next room, waited for as long as this; empty if there is none. */
    synchronized Optional<String> next(long millis) throws InterruptedException {
        if (rooms.isEmpty() && !awake) {
            wait(millis);
        }
        awake = false;
        return rooms.isEmpty() ? Optional.empty() : Optional.of(rooms.removeFirst());
    }
}
