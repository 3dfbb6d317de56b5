package chat.parley.server.message;

import java.util.Objects;

import chat.parley.server.room.LastMessage;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomSummaries;
import chat.parley.server.room.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one room say what its messages say. */
@Component
class Mending {

    private final Rooms rooms;
    private final Messages messages;
    private final RoomSummaries summaries;
    private final Lines lines;

    Mending(Rooms rooms, Messages messages, RoomSummaries summaries, Lines lines) {
        this.rooms = rooms;
        this.messages = messages;
        this.summaries = summaries;
        this.lines = lines;
    }

    /** @return whether there was something to mend */
    boolean mend(String roomId) {
        return rooms.find(roomId).map(room -> {
            Room followed = lines.followed(room);
            return sumUp(followed) || followed.linesUpTo() != room.linesUpTo();
        }).orElse(false);
    }

    private boolean sumUp(Room room) {
        RoomHead head = messages.head(room.id());
        @Nullable
        LastMessage last = messages.last(room.id()).map(Message::summary).orElse(null);
        boolean right = head.number() == room.lastNumber() && head.change() == room.lastChange()
                && Objects.equals(last, room.lastMessage());
        return !right && summaries.restate(room, head.number(), head.change(), last);
    }
}
