package chat.parley.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A message in a room's history.
 *
 * @param number its place in the room: dense, from 1, never reused
 * @param change number of the latest change (post, edit or deletion) that touched it; one sequence per room
 * @param type {@code text}, or {@code line} for one that nobody wrote
 * @param clientId as its author sent it
 * @param replyTo id of the message that it answers
 * @param editedAt when it was last edited
 * @param deletedAt when it was deleted; its text is then empty, and its files are gone
 * @param reactions what people think of it, in emojis; absent if nobody said
 * @param mentions ids of the members whom it mentions besides its author; absent for none
 * @param line what happened to the room, for type {@code line}; the text is then empty
 * @param attachments its files, in the order of their sender; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(@JsonProperty("_id") String id, String chatRoomId, MessageBody message, String type,
        UserView postedByUser, List<ReadReceipt> readByRecipients, long number, long change,
        @Nullable String clientId, @Nullable String replyTo, @WireTime Instant createdAt,
        @WireTime Instant updatedAt, @WireTime @Nullable Instant editedAt, @WireTime @Nullable Instant deletedAt,
        @Nullable RoomLine line, List<AttachmentView> attachments,
        @Nullable List<ReactionView> reactions, @Nullable List<String> mentions) {

    public MessageView {
        readByRecipients = List.copyOf(readByRecipients);
        attachments = attachments == null ? List.of() : List.copyOf(attachments); // absent from older servers
        reactions = reactions == null ? null : List.copyOf(reactions);
        mentions = mentions == null ? null : List.copyOf(mentions);
    }
}
