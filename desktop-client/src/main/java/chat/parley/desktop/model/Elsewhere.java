package chat.parley.desktop.model;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.RoomAttachment;
import org.jspecify.annotations.Nullable;

/**
 * What of a room lies outside of the window that ends with its newest message. JavaFX thread only; every future completes
 * on that thread, failing with {@link ApiFailure}.
 */
public final class Elsewhere {

    private final Room room;
    private final Calls calls;
    private final Timeline timeline;
    private final Originals originals;
    private @Nullable Excerpt excerpt;

    Elsewhere(Room room, Calls calls, Timeline timeline) {
        this.room = room;
        this.calls = calls;
        this.timeline = timeline;
        originals = new Originals(roomId(), calls, timeline.me());
    }

    /**
     * A stretch of the room around that number. The latest one is kept true to what happens.
     *
     * @param number of a message of the room
     */
    public CompletableFuture<Excerpt> around(long number) {
        Excerpt wanted = new Excerpt(roomId(), calls, timeline.sibling());
        excerpt = wanted;
        return Calls.plain(wanted.begin(number));
    }

    /** Keeps no excerpt true any more. */
    public void leaveExcerpt() {
        excerpt = null;
    }

    /** The message with that id of the server, wherever in the room; fails if there is none. */
    public CompletableFuture<MessageItem> original(String messageId) {
        return room.find(messageId).map(CompletableFuture::completedFuture)
                .orElseGet(() -> originals.find(messageId));
    }

    /** Number of the first message since that moment, else of the newest one. */
    public CompletableFuture<Long> numberSince(Instant moment) {
        return Calls.plain(new DateSearch(roomId(), calls, moment).among(1, timeline.last()));
    }

    /** A page of what was attached in the room, the newest first; page 0 is the first. */
    public CompletableFuture<List<RoomAttachment>> files(int page, int limit) {
        return calls.ask(api -> List.copyOf(api.attachments(roomId(), page, limit)));
    }

    void inExcerpt(Consumer<Excerpt> action) {
        if (excerpt != null) {
            action.accept(excerpt);
        }
    }

    private String roomId() {
        return room.conversation().roomId();
    }
}
