package chat.parley.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A room in the list of recent conversations, as one member sees it. What concerns the last message is absent while
 * nobody has written.
 *
 * @param id the room's id, as {@code chatRoomId}
 * @param messageId id of the last message that is not deleted
 * @param type of the last message
 * @param roomInfo the members
 * @param createdAt of the last message, else of the room: what the list is sorted by
 * @param unread messages of others after {@code readUpTo} that are not deleted: exact
 * @param mentions how many of those mention this member: exact
 * @param lastNumber number of the newest message, 0 for none
 * @param lastChange number of the newest change, 0 for none
 * @param readUpTo number up to which this member has read
 * @param muted whether this member is spared notifications now
 * @param mutedUntil when that ends; absent if it does not
 * @param initiatedBy id of the person who opened the room; of who looks after it, once they left
 * @param name of a room that has one of its own
 * @param description of a room with a name
 * @param pinned whether this member keeps the room at the top of their list
 * @param pinnedMessages ids of the messages that are kept at hand for everybody, in the order in which they were pinned;
 *     absent for none
 * @param exceptMentions whether, while it is muted, messages that mention this member are told all the same
 * @param markedUnread whether this member wants to be reminded of the room, until they read there again on any device
 * @param line what the last message tells, if nobody wrote it
 * @param attachments files of the last message; if its text is empty, they are all there is to show of it, in the words
 *     of the reader's language (such as "Photo", or the name of the file)
 * @param support how it stands, of a support conversation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationView(@JsonProperty("_id") String id, String chatRoomId, @Nullable String messageId,
        @Nullable MessageBody message, @Nullable String type, @Nullable UserView postedByUser,
        List<ReadReceipt> readByRecipients, List<UserView> roomInfo, @WireTime Instant createdAt, RoomType roomType,
        long unread, long lastNumber, long lastChange, long readUpTo, boolean muted,
        @WireTime @Nullable Instant mutedUntil, String initiatedBy,
        @Nullable String name, @Nullable String description, @Nullable RoomLine line,
        List<AttachmentView> attachments, boolean pinned, @Nullable List<String> pinnedMessages, long mentions,
        boolean markedUnread, boolean exceptMentions, @Nullable SupportView support) {

    public ConversationView {
        readByRecipients = List.copyOf(readByRecipients);
        roomInfo = List.copyOf(roomInfo);
        attachments = attachments == null ? List.of() : List.copyOf(attachments); // absent from older servers
        pinnedMessages = pinnedMessages == null ? null : List.copyOf(pinnedMessages);
    }
}
