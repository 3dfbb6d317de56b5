package chat.parley.server.live;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.room.Room;
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

    /** To those connections of these people that hear the room, and to its visitors, wherever they are. */
    void inRoom(Room room, ServerFrame frame) {
        inRoom(room, room.memberIds(), frame);
    }

    /** A message that was posted; {@code time} notices when all connections to this server have it. */
    void posted(Room room, ServerFrame frame, Handover time) {
        tell(room.id(), room.memberIds(), room.isSupport(),
                SingletonSupplier.of(() -> frames.encode(frame).timedBy(time)));
        time.givenOut();
    }

    /** The same with only these of its members. */
    void inRoom(Room room, Collection<String> memberIds, ServerFrame frame) {
        tell(room.id(), memberIds, room.isSupport(), SingletonSupplier.of(() -> frames.encode(frame)));
    }

    /** To those connections of these people that hear the room, wherever they are, and to nobody else. */
    void aboutRoom(String roomId, Collection<String> userIds, ServerFrame frame) {
        tell(roomId, userIds, false, SingletonSupplier.of(() -> frames.encode(frame)));
    }

    /** To all connections of the desk, wherever they are. */
    void toDesk(ServerFrame frame) {
        Supplier<Encoded> encoded = SingletonSupplier.of(() -> frames.encode(frame));
        deskHere(encoded);
        bus.say(() -> new NodeWord.ToldDesk(encoded.get().text()));
    }

    /** What another server said about a room, to those connections to this one that hear it. */
    void passOn(NodeWord.Told told) {
        here(told.roomId(), told.userIds(), told.isForVisitors(),
                SingletonSupplier.of(() -> Encoded.of(told.frame())));
    }

    /** What another server said to the desk, to its connections to this one. */
    void passOn(NodeWord.ToldDesk told) {
        deskHere(SingletonSupplier.of(() -> Encoded.of(told.frame())));
    }

    /** To all connections that these people have to this server. */
    void toPeopleHere(Collection<String> userIds, ServerFrame frame) {
        Supplier<Encoded> encoded = SingletonSupplier.of(() -> frames.encode(frame));
        userIds.stream().flatMap(userId -> connections.of(userId).stream())
                .forEach(connection -> connection.send(encoded.get()));
    }

    /** To the connections of the desk to this server. */
    void toDeskHere(ServerFrame frame) {
        deskHere(SingletonSupplier.of(() -> frames.encode(frame)));
    }

    private void tell(String roomId, Collection<String> userIds, boolean visitorsToo, Supplier<Encoded> encoded) {
        here(roomId, userIds, visitorsToo, encoded);
        bus.say(() -> new NodeWord.Told(roomId, List.copyOf(userIds), encoded.get().text(), visitorsToo));
    }

    private void here(String roomId, Collection<String> userIds, boolean visitorsToo, Supplier<Encoded> encoded) {
        Stream<Connection> members = userIds.stream().flatMap(userId -> connections.of(userId).stream());
        Stream<Connection> visitors = visitorsToo
                ? connections.desk().stream().filter(connection -> connection.visits(roomId))
                : Stream.empty();
        Stream.concat(members, visitors).distinct().filter(connection -> connection.hears(roomId))
                .forEach(connection -> connection.send(encoded.get()));
    }

    private void deskHere(Supplier<Encoded> encoded) {
        connections.desk().forEach(connection -> connection.send(encoded.get()));
    }
}
