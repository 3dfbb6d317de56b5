package chat.parley.server.room;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the list of conversations shows of a room's messages. It follows the messages, in single writes that are safe to
 * repeat and never move it back; whoever stores messages keeps it.
 */
@Component
public class RoomSummaries {

    private final StoredRooms stored;

    RoomSummaries(StoredRooms stored) {
        this.stored = stored;
    }

    /**
     * A message was appended, as change number {@code change}.
     *
     * @throws RoomNotFound if the room is no more
     */
    public void appended(String roomId, LastMessage message, long change) {
        if (!stored.advance(roomId, message, change) && stored.find(roomId).isEmpty()) {
            throw new RoomNotFound();
        }
    }

    /**
     * A message was edited or deleted.
     *
     * @param last what to show if that was the last message; {@code null} if none is left
     */
    public void changed(Room room, String messageId, @Nullable LastMessage last, long change) {
        if (!stored.changeLast(room, messageId, last, change)) {
            stored.change(room.id(), change);
        }
    }

    /** A message was deleted: it is kept at hand no longer. */
    public void deleted(Room room, String messageId) {
        if (room.pinnedIds().contains(messageId)) {
            stored.forgetPin(room.id(), messageId);
        }
    }

    /**
     * Sets right a summary that fell behind.
     *
     * @return false if the room has moved on since {@code stale} was read: then nothing was done
     */
    public boolean restate(Room stale, long lastNumber, long lastChange, @Nullable LastMessage last) {
        return stored.restate(stale, lastNumber, lastChange, last);
    }
}
