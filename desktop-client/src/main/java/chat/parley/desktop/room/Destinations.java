package chat.parley.desktop.room;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.model.Bookmark;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.ui.Times;

/** Places in a room that one can go to, wherever they are in it. JavaFX thread only. */
record Destinations(Room room, Stretch stretch, Times times) {

    /** Has the rows show the part with that message. */
    CompletableFuture<Void> goTo(String messageId) {
        return original(messageId).thenCompose(original -> stretch.goTo(original.number()));
    }

    /** Has the rows show the part with the message of that number. */
    CompletableFuture<Void> goTo(long number) {
        return stretch.goTo(number);
    }

    /** Has the rows show the part with the first message of that day or after it, and completes with its number. */
    CompletableFuture<Long> goTo(LocalDate day) {
        return room.elsewhere().numberSince(times.startOf(day))
                .thenCompose(number -> stretch.goTo(number).thenApply(done -> number));
    }

    /** Where the room was left last. */
    Bookmark bookmark() {
        return room.bookmark();
    }

    /** The message with that id. */
    CompletableFuture<MessageItem> original(String messageId) {
        return room.elsewhere().original(messageId);
    }
}
