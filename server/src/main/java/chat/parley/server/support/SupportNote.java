package chat.parley.server.support;

import java.time.Instant;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An internal note, as stored: apart from the messages, so that no question about those can be answered with one.
 *
 * @param text empty once deleted
 * @param afterNumber number of the room's newest message when it was written
 * @param version unique in its room; rises with every note that is written, changed or deleted there
 * @param clientId unique among its author's notes
 */
@Document("supportNotes")
record SupportNote(@Id ObjectId id, String roomId, String authorId, String clientId, String text, long afterNumber,
        long version, Instant createdAt, @Nullable Instant editedAt, @Nullable Instant deletedAt) {

    boolean isDeleted() {
        return deletedAt != null;
    }

    SupportNote edited(String newText, long newVersion, Instant now) {
        return new SupportNote(id, roomId, authorId, clientId, newText, afterNumber, newVersion, createdAt, now, null);
    }

    SupportNote deleted(long newVersion, Instant now) {
        return new SupportNote(id, roomId, authorId, clientId, "", afterNumber, newVersion, createdAt, editedAt, now);
    }

    /** Without the text, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SupportNote[" + id + "]";
    }
}
