package chat.parley.server.message;

import java.time.Clock;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Posting a message: once it returns, the message is stored, has its place, and has been published. Repeating a post with
 * the same client id gives the first result. Safe for use by many threads.
 */
@Component
public class Posting {

    private final Rooms rooms;
    private final RoomLocks locks;
    private final Appending appending;
    private final RateLimits limits;
    private final Clock clock;

    Posting(Rooms rooms, RoomLocks locks, Appending appending, RateLimits limits, Clock clock) {
        this.rooms = rooms;
        this.locks = locks;
        this.appending = appending;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @throws chat.parley.server.room.RoomNotFound if the author is not a member
     * @throws chat.parley.server.web.Invalid if the message answers one that is not in this room
     * @throws chat.parley.server.web.Conflict if the client id belongs to another message of this author
     * @throws chat.parley.server.web.TooMany if the author, or all in this room together, write too much
     */
    public PostView post(String authorId, String roomId, Draft draft) {
        limits.spend(RateLimit.SEND, authorId);
        return locks.holding(roomId, () -> {
            Room room = rooms.requireMember(authorId, roomId);
            limits.spend(RateLimit.ROOM_SEND, roomId); // after the check: a stranger must not use up a room's ration
            return appending.append(room, authorId, draft, clock.instant());
        });
    }
}
