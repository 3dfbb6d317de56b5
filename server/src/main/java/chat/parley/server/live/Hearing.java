package chat.parley.server.live;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which connection hears which room, and what is heard without being kept. */
@Component
class Hearing {

    private final Connections connections;
    private final Broadcast broadcast;
    private final NodeBus bus;

    Hearing(Connections connections, Broadcast broadcast, NodeBus bus) {
        this.connections = connections;
        this.broadcast = broadcast;
        this.bus = bus;
    }

    /**
     * The connection hears the room again, and so do those of the other member.
     *
     * @throws RoomNotFound if the other is not a member; nothing has changed then
     */
    void subscribe(Connection connection, Room room, @Nullable String otherUserId) {
        if (otherUserId != null) {
            if (!room.has(otherUserId)) {
                throw new RoomNotFound();
            }
            connections.of(otherUserId).forEach(other -> other.hear(room.id()));
            bus.say(() -> new NodeWord.Hear(room.id(), otherUserId));
        }
        connection.hear(room.id());
    }

    /** Tells the other members, at most once in a second. */
    void typing(Connection connection, String userId, Room room) {
        if (connection.tellsTyping(room.id())) {
            var others = room.memberIds().stream().filter(member -> !member.equals(userId)).toList();
            broadcast.aboutRoom(room.id(), others, new ServerFrame.Typing(room.id(), userId));
        }
    }
}
