package chat.parley.server.room;

import java.time.Instant;

/** What a room remembers of its newest message that is not deleted. */
public record LastMessage(String messageId, long number, String authorId, String text, Instant createdAt) {

    /** The same message with another text. */
    public LastMessage withText(String newText) {
        return new LastMessage(messageId, number, authorId, newText, createdAt);
    }
}
