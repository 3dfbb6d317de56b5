package chat.parley.desktop.conversations;

import javafx.util.Subscription;

import chat.parley.desktop.model.Room;

/** Does something once, as soon as a room has its newest messages. */
final class WhenLoaded {

    private final Room room;
    private final Runnable then;
    private Subscription waiting = Subscription.EMPTY;

    WhenLoaded(Room room, Runnable then) {
        this.room = room;
        this.then = then;
    }

    void look() {
        waiting.unsubscribe();
        if (room.loading().get()) {
            waiting = room.loading().subscribe((was, now) -> look());
        } else {
            then.run();
        }
    }
}
