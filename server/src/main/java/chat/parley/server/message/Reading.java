package chat.parley.server.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import chat.parley.model.MarkReadCounts;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomChanged;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Marking as read: one small write, however many messages it covers. Safe for use by many threads. */
@Component
public class Reading {

    private final Rooms rooms;
    private final Positions positions;
    private final Unread unread;
    private final RoomLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reading(Rooms rooms, Positions positions, Unread unread, RoomLocks locks, ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = rooms;
        this.positions = positions;
        this.unread = unread;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says that a member has read the room, up to and including number {@code upTo}; a position never moves back, nor
     * beyond the newest message.
     *
     * @param upTo {@code null} for all there is
     * @return how many messages became read by it; each counts once, also when two devices say so at the same time
     * @throws chat.parley.server.room.RoomNotFound if the person is not a member
     */
    public MarkReadCounts markRead(String userId, String roomId, @Nullable Long upTo) {
        if (upTo != null && upTo < 0) {
            throw new Invalid("upTo", "A message number is 0 or more.");
        }
        // Not the room's lock: many read while somebody writes, and must not keep the writer waiting.
        return locks.holding(Position.id(roomId, userId), () -> {
            Room room = rooms.requireMember(userId, roomId);
            long target = upTo == null ? room.lastNumber() : Math.min(upTo, room.lastNumber());
            long count = Attempts.untilWon(positions.find(roomId, userId), () -> positions.find(roomId, userId),
                    before -> advance(room, userId, before, target));
            return new MarkReadCounts(true, count, count);
        });
    }

    /**
     * Has a member be reminded of the room until they read there again, on whatever device. What they have read stays read.
     *
     * @throws chat.parley.server.room.RoomNotFound if the person is not a member
     */
    void markUnread(String userId, String roomId) {
        locks.holding(Position.id(roomId, userId), () -> {
            mark(rooms.requireMember(userId, roomId), userId, true);
            return true;
        });
    }

    private void mark(Room room, String userId, boolean unreadNow) {
        positions.mark(room.id(), userId, unreadNow);
        events.publishEvent(new RoomChanged(room.id(), List.of(userId)));
    }

    private Optional<Long> advance(Room room, String userId, Position before, long target) {
        if (target <= before.upTo()) {
            if (before.isMarkedUnread()) {
                mark(room, userId, false);
            }
            return Optional.of(0L);
        }
        long count = unread.count(userId, new Span(room.id(), before.upTo(), target));
        Instant now = clock.instant();
        Position after = before.advanced(target, now);
        if (!positions.move(before, after)) {
            return Optional.empty();
        }
        events.publishEvent(new RoomRead(room, userId, target, now));
        return Optional.of(count);
    }
}
