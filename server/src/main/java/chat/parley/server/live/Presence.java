package chat.parley.server.live;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.room.RoomOpened;
import chat.parley.server.room.Rooms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is there, told to whoever shares a room with them. What is said about one person is said under that person's lock, so
 * that the last word about them is the true one however fast they come and go.
 */
@Component
class Presence {

    private static final int STRIPES = 64;

    private final Connections connections;
    private final Broadcast broadcast;
    private final Frames frames;
    private final Rooms rooms;
    private final Clock clock;
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES)
            .toArray(ReentrantLock[]::new);

    Presence(Connections connections, Broadcast broadcast, Frames frames, Rooms rooms, Clock clock) {
        this.connections = connections;
        this.broadcast = broadcast;
        this.frames = frames;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** A connection of this person was made or ended: says so if it was their first or last. */
    void changed(String userId) {
        holding(userId, () -> {
            boolean online = connections.isOnline(userId);
            boolean news = online ? announced.add(userId) : announced.remove(userId);
            if (news) {
                broadcast.toPeople(rooms.companions(userId),
                        new ServerFrame.Presence(userId, online, online ? null : clock.instant()));
            }
        });
    }

    /** Tells a new connection who is there. */
    void tell(Connection connection, String userId) {
        rooms.companions(userId).forEach(other -> tellAbout(other, connection));
    }

    @EventListener
    void introduce(RoomOpened event) {
        for (String userId : event.room().memberIds()) {
            event.room().memberIds().stream().filter(other -> !other.equals(userId)).forEach(
                    other -> connections.of(userId).forEach(connection -> tellAbout(other, connection)));
        }
    }

    private void tellAbout(String userId, Connection connection) {
        holding(userId, () -> {
            if (connections.isOnline(userId)) {
                connection.send(frames.encode(new ServerFrame.Presence(userId, true, null)));
            }
        });
    }

    private void holding(String userId, Runnable work) {
        ReentrantLock lock = locks[Math.floorMod(userId.hashCode(), STRIPES)];
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
