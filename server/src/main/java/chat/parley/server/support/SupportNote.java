package chat.parley.server.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
 * @param named whom of the desk it names, besides its author; {@code null} for nobody
 */
@Document("supportNotes")
record SupportNote(@Id ObjectId id, String roomId, String authorId, String clientId, String text, long afterNumber,
        long version, Instant createdAt, @Nullable Instant editedAt, @Nullable Instant deletedAt,
        @Nullable List<Named> named) {

    /**
     * Somebody whom a note names.
     *
     * @param since the version in which it came to do so
     */
    record Named(String userId, long since) {}

    @Override
    public List<Named> named() {
        return named == null ? List.of() : named;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whom it named before it goes on naming since then. */
    SupportNote edited(String newText, List<String> nowNamed, long newVersion, Instant now) {
        return new SupportNote(id, roomId, authorId, clientId, newText, afterNumber, newVersion, createdAt, now, null,
                naming(nowNamed, newVersion));
    }

    /** The same note, not stored yet, as the one that names these. */
    SupportNote naming(List<String> userIds) {
        return new SupportNote(id, roomId, authorId, clientId, text, afterNumber, version, createdAt, editedAt,
                deletedAt, naming(userIds, version));
    }

    SupportNote deleted(long newVersion, Instant now) {
        return new SupportNote(id, roomId, authorId, clientId, "", afterNumber, newVersion, createdAt, editedAt, now,
                null);
    }

    private @Nullable List<Named> naming(List<String> userIds, long since) {
        Map<String, Named> before = named().stream().collect(Collectors.toMap(Named::userId, Function.identity()));
        List<Named> now = userIds.stream().map(id -> before.getOrDefault(id, new Named(id, since))).toList();
        return now.isEmpty() ? null : now;
    }

    /** Without the text, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SupportNote[" + id + "]";
    }
}
