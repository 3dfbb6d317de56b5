package chat.parley.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was just posted or changed, with the people of its room. Components are those of {@link MessageView},
 * whose id is called {@code postId} here.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostView(String postId, String chatRoomId, MessageBody message, String type, UserView postedByUser,
        List<ReadReceipt> readByRecipients, List<UserView> chatRoomInfo, long number, long change,
        @Nullable String clientId, @Nullable String replyTo, @WireTime Instant createdAt,
        @WireTime Instant updatedAt, @WireTime @Nullable Instant editedAt,
        @Nullable RoomLine line, List<AttachmentView> attachments,
        @Nullable List<ReactionView> reactions, @Nullable List<String> mentions) {

    public PostView {
        readByRecipients = List.copyOf(readByRecipients);
        mentions = mentions == null ? null : List.copyOf(mentions);
        reactions = reactions == null ? null : List.copyOf(reactions);
        chatRoomInfo = List.copyOf(chatRoomInfo);
        attachments = attachments == null ? List.of() : List.copyOf(attachments); // absent from older servers
    }

    /** The post of a message that is not deleted. */
    public static PostView of(MessageView message, List<UserView> people) {
        return new PostView(message.id(), message.chatRoomId(), message.message(), message.type(),
                message.postedByUser(), message.readByRecipients(), people, message.number(), message.change(),
                message.clientId(), message.replyTo(), message.createdAt(), message.updatedAt(), message.editedAt(),
                message.line(), message.attachments(), message.reactions(), message.mentions());
    }

    /** The same message as its room's history shows it. */
    public MessageView toMessage() {
        return new MessageView(postId, chatRoomId, message, type, postedByUser, readByRecipients, number, change,
                clientId, replyTo, createdAt, updatedAt, editedAt, null, line, attachments, reactions,
                mentions);
    }
}
