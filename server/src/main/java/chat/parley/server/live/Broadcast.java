package chat.parley.server.live;

import java.util.Collection;

import chat.parley.model.live.ServerFrame;
import org.springframework.stereotype.Component;

/**
 * Says something to people, on all their connections. A frame is encoded once, and only if somebody hears it. Never waits
 * for a reader. Between several servers, this is the place to pass it on.
 */
@Component
class Broadcast {

    private final Connections connections;
    private final Frames frames;

    Broadcast(Connections connections, Frames frames) {
        this.connections = connections;
        this.frames = frames;
    }

    /** To those connections of these people that hear the room. */
    void aboutRoom(String roomId, Collection<String> userIds, ServerFrame frame) {
        var hearing = userIds.stream().flatMap(userId -> connections.of(userId).stream())
                .filter(connection -> connection.hears(roomId)).toList();
        send(hearing, frame);
    }

    void toPeople(Collection<String> userIds, ServerFrame frame) {
        send(userIds.stream().flatMap(userId -> connections.of(userId).stream()).toList(), frame);
    }

    private void send(Collection<Connection> hearing, ServerFrame frame) {
        if (!hearing.isEmpty()) {
            Encoded encoded = frames.encode(frame);
            hearing.forEach(connection -> connection.send(encoded));
        }
    }
}
