package chat.parley.server.live;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.account.Caller;
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
    private final Viewings viewings;

    Hearing(Connections connections, Broadcast broadcast, NodeBus bus, Viewings viewings) {
        this.viewings = viewings;
        this.connections = connections;
        this.broadcast = broadcast;
        this.bus = bus;
    }

    /**
     * The connection hears the room again, and so do those of the other member.
     *
     * @throws RoomNotFound if the other is not a member; nothing has changed then
     */
    void subscribe(Connection connection, Caller caller, Room room, @Nullable String otherUserId) {
        if (otherUserId != null) {
            if (!room.has(otherUserId) || !room.has(caller.userId())) {
                throw new RoomNotFound();
            }
            connections.of(otherUserId).forEach(other -> other.hear(room.id()));
            bus.say(() -> new NodeWord.Hear(room.id(), otherUserId));
        }
        if (room.isSupport() && caller.isDesk()) {
            connection.visit(room.id()); // heard also while they are no members
        }
        connection.hear(room.id());
    }

    /** Who only reads along does so no longer; a member does not hear the room on this connection. */
    void unsubscribe(Connection connection, Caller caller, Room room) {
        connection.leave(room.id());
        if (room.has(caller.userId())) {
            connection.unhear(room.id());
        }
    }

    /**
     * Somebody of the desk has this case open.
     *
     * @throws RoomNotFound if it is none, or they are nobody of the desk
     */
    void viewing(Connection connection, Caller caller, @Nullable Room room) {
        if (!caller.isDesk() || room != null && !room.isSupport()) {
            throw new RoomNotFound();
        }
        viewings.view(connection, room == null ? null : room.id());
    }

    /** Tells the other members, at most once in a second. */
    void typing(Connection connection, String userId, Room room) {
        if (connection.tellsTyping(room.id())) {
            var others = room.memberIds().stream().filter(member -> !member.equals(userId)).toList();
            broadcast.inRoom(room, others, new ServerFrame.Typing(room.id(), userId));
        }
    }
}
