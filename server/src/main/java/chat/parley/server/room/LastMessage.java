package chat.parley.server.room;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a room remembers of its newest message that is not deleted.
 *
 * @param line what it tells, if nobody wrote it; {@code authorId} is then who did that
 * @param attachments its files; {@code null} for none, as nothing is then stored of them
 */
public record LastMessage(String messageId, long number, String authorId, String text, Instant createdAt,
        @Nullable Happening line, @Nullable List<Attached> attachments) {

    /** Its files, possibly none. */
    public List<Attached> files() {
        return attachments == null ? List.of() : attachments;
    }
}
