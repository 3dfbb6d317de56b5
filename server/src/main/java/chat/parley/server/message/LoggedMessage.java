package chat.parley.server.message;

import java.time.Instant;

/**
 * A message as its latest change left it, for features that keep something derived from messages.
 *
 * @param untouched whether it is as it was posted: its latest change is its first
 * @param text empty once deleted
 * @param files whether it has any
 * @param said whether somebody said it; false for what tells of the room itself
 */
public record LoggedMessage(String id, String roomId, long number, long change, boolean untouched, String authorId,
        String text, Instant createdAt, boolean deleted, boolean files, boolean said) {

    static LoggedMessage of(Message message) {
        return new LoggedMessage(message.idText(), message.roomId(), message.number(), message.change(),
                message.changes().size() == 1, message.authorId(), message.text(), message.createdAt(),
                message.deleted(), !message.files().isEmpty(), message.line() == null);
    }
}
