package chat.parley.server.message;

import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** Removes one message whose time is over. */
@Component
class Expiry {

    private final Rooms rooms;
    private final Amending amending;
    private final RoomLocks locks;

    Expiry(Rooms rooms, Amending amending, RoomLocks locks) {
        this.rooms = rooms;
        this.amending = amending;
        this.locks = locks;
    }

    /** @return whether that removed it: not if it was deleted before, or is a line, or its room is no more */
    boolean expire(Message read) {
        if (read.deleted() || read.line() != null) {
            return false;
        }
        return locks.holding(read.roomId(), () -> {
            Room room = rooms.find(read.roomId()).orElse(null);
            return room != null && delete(room, read);
        });
    }

    private boolean delete(Room room, Message message) {
        try {
            amending.delete(room, message);
            return true;
        } catch (MessageDeletedAlready | MessageNotFound onAnotherServerAtTheSameMoment) {
            return false;
        }
    }
}
