package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An internal note beside a support conversation. Only agents and admins ever receive one; it is no message and takes no
 * number of the room.
 *
 * @param text empty once it is deleted
 * @param afterNumber number of the room's newest message when it was written: its place in the timeline
 * @param version rises with every note that is written, changed or deleted in this room; "what changed after N" asks by it
 * @param clientId as its author sent it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportNoteView(String noteId, String roomId, UserView author, String text, long afterNumber,
        long version, @WireTime Instant createdAt, @WireTime @Nullable Instant editedAt,
        @WireTime @Nullable Instant deletedAt, @Nullable String clientId) {}
