package chat.parley.server.room;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a room remembers of its newest message that is not deleted.
 *
 * @param line what it tells, if nobody wrote it; {@code authorId} is then who did that
 */
public record LastMessage(String messageId, long number, String authorId, String text, Instant createdAt,
        @Nullable Happening line) {

    /** The same message with another text. */
    public LastMessage withText(String newText) {
        return new LastMessage(messageId, number, authorId, newText, createdAt, line);
    }
}
