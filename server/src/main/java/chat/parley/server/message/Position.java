package chat.parley.server.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far one person has read in one room, and the latest step that led there: with it they read the messages after
 * {@code from} up to and including {@code upTo}. There is none for who has read nothing.
 *
 * @param id {@code roomId:userId}
 * @param readAt when; {@code null} if the step passed over messages that were written before the person came
 * @param unread whether the person wants to be reminded of the room although nothing waits there; {@code null} for not
 */
@Document("positions")
record Position(@Id String id, long from, long upTo, @Nullable Instant readAt,
        @Nullable Boolean unread) {

    static String id(String roomId, String userId) {
        return roomId + ":" + userId;
    }

    static Position start(String roomId, String userId) {
        return new Position(id(roomId, userId), 0, 0, Instant.EPOCH, null);
    }

    Position advanced(long newUpTo, Instant now) {
        return new Position(id, upTo, newUpTo, now, null);
    }

    /** As far as nothing waits to be read, though nothing was. */
    Position passedTo(long newUpTo) {
        return new Position(id, upTo, newUpTo, null, unread);
    }

    boolean isMarkedUnread() {
        return Boolean.TRUE.equals(unread);
    }

    boolean isStart() {
        return upTo == 0;
    }

    String roomId() {
        return id.substring(0, id.indexOf(':'));
    }

    String userId() {
        return id.substring(id.indexOf(':') + 1);
    }

    /** Whether the latest step is the one that read this number. */
    boolean justRead(long number) {
        return from < number && number <= upTo;
    }
}
