package chat.parley.server.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import chat.parley.server.account.QuietChanged;
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
    private final PresenceWords words;
    /** Who is connected to any, as people here were told. */
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES)
            .toArray(ReentrantLock[]::new);

    Presence(Attendance attendance, Broadcast broadcast, Frames frames, Rooms rooms, PresenceWords words) {
        this.attendance = attendance;
        this.broadcast = broadcast;
        this.frames = frames;
        this.rooms = rooms;
        this.words = words;
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
        if (words.isQuiet(userId)) {
            tellAbout(userId, connection);
        }
    }

    @EventListener
    void quieted(QuietChanged event) {
        quieted(event.userId());
    }

    /** Whether this person wants to be left alone has changed: who shares a room with them hears it, and they themselves. */
    void quieted(String userId) {
        holding(userId, () -> {
            if (announced.contains(userId)) {
                var hearers = new HashSet<>(rooms.companions(userId));
                hearers.add(userId);
                broadcast.toPeopleHere(hearers, words.came(userId));
            }
        });
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
                    broadcast.toPeopleHere(others, words.there(userId));
                }
            });
        }
    }

    private void announce(String userId) {
        boolean online = attendance.isOnline(userId);
        if (online ? announced.add(userId) : announced.remove(userId)) {
            broadcast.toPeopleHere(rooms.companions(userId), online ? words.came(userId) : words.went(userId));
        }
    }

    private void tellAbout(String userId, Connection connection) {
        holding(userId, () -> {
            if (attendance.isOnline(userId)) {
                connection.send(frames.encode(words.there(userId)));
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
