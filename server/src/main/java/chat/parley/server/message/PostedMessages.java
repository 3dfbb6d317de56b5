package chat.parley.server.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import chat.parley.server.room.Attached;
import org.springframework.stereotype.Component;

/** What became of messages, for features that keep something of theirs and may have missed an event in a crash. */
@Component
public class PostedMessages {

    private final Messages messages;

    PostedMessages(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param files none once it is deleted
     */
    public record Posted(String roomId, String messageId, long number, Instant createdAt, List<Attached> files) {}

    /** The message that this author sent under this client id; empty if there is none, or its room was deleted. */
    public Optional<Posted> find(String authorId, String clientId) {
        return messages.find(authorId, clientId).map(message -> new Posted(message.roomId(), message.idText(),
                message.number(), message.createdAt(), message.files()));
    }

    /** Ids of the messages that were deleted at that time or later. */
    public List<String> deletedSince(Instant time) {
        return messages.deletedSince(time);
    }
}
