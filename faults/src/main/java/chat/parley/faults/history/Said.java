package chat.parley.faults.history;

import java.util.Objects;

import chat.parley.model.MessageView;
import chat.parley.model.live.ServerFrame;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody was told of it.
 *
 * @param change its latest change, at the time of telling; 0 if that was not told
 * @param authorId {@code null} where a deletion was told, which does not name the author
 * @param clientId {@code null} for the same reason
 * @param text empty once deleted
 */
public record Said(String roomId, String messageId, long number, long change, @Nullable String authorId,
        @Nullable String clientId, String text, boolean deleted) {

    public static Said of(MessageView view) {
        boolean deleted = view.deletedAt() != null;
        return new Said(view.chatRoomId(), view.id(), view.number(), view.change(), view.postedByUser().id(),
                view.clientId(), deleted ? "" : view.message().messageText(), deleted);
    }

    public static Said of(ServerFrame.MessageDeleted event) {
        return new Said(event.roomId(), event.messageId(), event.number(), event.change(), null, null, "", true);
    }

    /** Whether both tell the same of the same change of the same message. */
    boolean agreesWith(Said other) {
        return roomId.equals(other.roomId) && messageId.equals(other.messageId) && number == other.number
                && change == other.change && text.equals(other.text) && deleted == other.deleted
                && (authorId == null || other.authorId == null || Objects.equals(authorId, other.authorId));
    }

    /** What finds it in the record of a run. */
    @JsonIgnore
    String name() {
        return "message " + messageId + " (room " + roomId + ", number " + number + ", change " + change
                + ", clientId " + clientId + ")";
    }
}
