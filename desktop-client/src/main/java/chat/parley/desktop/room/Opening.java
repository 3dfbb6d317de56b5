package chat.parley.desktop.room;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import chat.parley.desktop.model.Room;

/**
 * Waits until a room can be shown where it should be shown: at its first unread message, which may have to be loaded
 * first. JavaFX thread only.
 */
final class Opening {

    /** Beyond that, loading all that is unread would take too long; the room then opens at its end. */
    private static final long MOST_UNREAD = 500;

    private final Room room;
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private boolean asked;

    Opening(Room room) {
        this.room = room;
    }

    /** Whether the messages can be shown. */
    ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** Looks again, after the messages or the position of reading have changed. */
    void look() {
        if (over.get() || asked || room.messages().isEmpty() || room.loading().get()) {
            return;
        }
        long first = room.messages().getFirst().number();
        long firstUnread = room.firstUnread().get();
        boolean loaded = firstUnread == 0 || first <= firstUnread || room.atStart().get();
        if (loaded || room.messages().getLast().number() - firstUnread > MOST_UNREAD) {
            over.set(true);
        } else {
            asked = true;
            // Without it the room opens all the same, at its end.
            room.loadBackTo(firstUnread).whenComplete((done, failure) -> over.set(true));
        }
    }
}
