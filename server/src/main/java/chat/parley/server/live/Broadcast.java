package chat.parley.server.live;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import chat.parley.model.live.ServerFrame;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Says something to people, on all their connections, to this server and to others. A frame is encoded once, and only if
 * somebody may hear it. Never waits for a reader, nor for another server.
 */
@Component
class Broadcast {

    private final Connections connections;
    private final Frames frames;
    private final NodeBus bus;

    Broadcast(Connections connections, Frames frames, NodeBus bus) {
        this.connections = connections;
        this.frames = frames;
        this.bus = bus;
    }

    /** To those connections of these people that hear the room, wherever they are. */
    void aboutRoom(String roomId, Collection<String> userIds, ServerFrame frame) {
        Supplier<Encoded> encoded = SingletonSupplier.of(() -> frames.encode(frame));
        inRoom(roomId, userIds, encoded);
        bus.say(() -> new NodeWord.Told(roomId, List.copyOf(userIds), encoded.get().text()));
    }

    /** What another server said about a room, to those connections to this one that hear it. */
    void passOn(NodeWord.Told told) {
        inRoom(told.roomId(), told.userIds(), SingletonSupplier.of(() -> Encoded.of(told.frame())));
    }

    /** To all connections that these people have to this server. */
    void toPeopleHere(Collection<String> userIds, ServerFrame frame) {
        Supplier<Encoded> encoded = SingletonSupplier.of(() -> frames.encode(frame));
        userIds.stream().flatMap(userId -> connections.of(userId).stream())
                .forEach(connection -> connection.send(encoded.get()));
    }

    private void inRoom(String roomId, Collection<String> userIds, Supplier<Encoded> encoded) {
        userIds.stream().flatMap(userId -> connections.of(userId).stream())
                .filter(connection -> connection.hears(roomId))
                .forEach(connection -> connection.send(encoded.get()));
    }
}
