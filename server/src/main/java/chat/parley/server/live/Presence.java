package chat.parley.server.live;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.room.MembersCame;
import chat.parley.server.room.RoomOpened;
import chat.parley.server.room.Rooms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is there, on this server or another, told to whoever shares a room with them and is connected to this one. What is
 * said about one person is said under that person's lock, so that the last word about them is the true one however fast they
 * come and go.
 */
@Component
class Presence {

    private static final int STRIPES = 64;

    private final Attendance attendance;
    private final Broadcast broadcast;
    private final Frames frames;
    private final Rooms rooms;
    private final Clock clock;
    /** Who is connected to any, as people here were told. */
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES)
            .toArray(ReentrantLock[]::new);

    Presence(Attendance attendance, Broadcast broadcast, Frames frames, Rooms rooms, Clock clock) {
        this.attendance = attendance;
        this.broadcast = broadcast;
        this.frames = frames;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** A connection of this person to this server was made or ended: says so if it was their first or last. */
    void changed(String userId) {
        holding(userId, () -> {
            attendance.changedHere(userId);
            announce(userId);
        });
    }

    /** Another server said something about this person. */
    void changedElsewhere(String userId) {
        holding(userId, () -> announce(userId));
    }

    /** Tells a new connection who is there. */
    void tell(Connection connection, String userId) {
        rooms.companions(userId).forEach(other -> tellAbout(other, connection));
    }

    @EventListener
    void introduce(RoomOpened event) {
        introduce(event.room().memberIds());
    }

    @EventListener
    void introduce(MembersCame event) {
        introduce(event.room().memberIds());
    }

    /** These people share a room now: each learns, on the connections to this server, which of the others are there. */
    void introduce(List<String> memberIds) {
        for (String userId : memberIds) {
            var others = memberIds.stream().filter(other -> !other.equals(userId)).toList();
            holding(userId, () -> {
                if (attendance.isOnline(userId)) {
                    broadcast.toPeopleHere(others, new ServerFrame.Presence(userId, true, null));
                }
            });
        }
    }

    private void announce(String userId) {
        boolean online = attendance.isOnline(userId);
        if (online ? announced.add(userId) : announced.remove(userId)) {
            broadcast.toPeopleHere(rooms.companions(userId),
                    new ServerFrame.Presence(userId, online, online ? null : clock.instant()));
        }
    }

    private void tellAbout(String userId, Connection connection) {
        holding(userId, () -> {
            if (attendance.isOnline(userId)) {
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
