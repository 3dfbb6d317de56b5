package chat.parley.server.attachment;

import java.time.Instant;
import java.util.List;

import chat.parley.model.UploadView;
import chat.parley.server.room.Attached;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file as stored, from the moment its upload was announced: first its bytes come, then it is complete, then it may be
 * reserved for one message, and last it is posted with it. Each step is one write.
 *
 * @param size in bytes, as announced
 * @param sha256 what its owner says it must be
 * @param expiresAt until when it must be posted; {@code null} once it is
 * @param facts what was found out about its content, before it was complete
 * @param blobs what it needs of the {@link BlobStore}: its content, then its small picture if it has one; named here before
 *     they are put there
 * @param complete whether they are there
 * @param reserved for which message
 * @param reservedAt since when, as long as it is not clear whether that message was posted
 */
@Document("attachments")
record StoredFile(@Id ObjectId id, String ownerId, String name, long size, @Nullable String sha256, Instant createdAt,
        @Nullable Instant expiresAt, @Nullable Facts facts, @Nullable List<String> blobs, boolean complete,
        @Nullable Reserved reserved, @Nullable Instant reservedAt, @Nullable Posted posted) {

    /**
     * @param type a MIME type
     * @param width of the picture as shown; {@code null} if it is none
     */
    record Facts(String type, boolean picture, @Nullable Integer width, @Nullable Integer height) {}

    record Reserved(String roomId, String clientId) {}

    /** @param place among the files of its message, from 0 */
    record Posted(String roomId, String messageId, long number, int place, Instant at) {}

    static StoredFile announced(String ownerId, String name, long size, @Nullable String sha256, Instant now,
            Instant expiresAt) {
        return new StoredFile(new ObjectId(), ownerId, name, size, sha256, now, expiresAt, null, null, false, null,
                null, null);
    }

    String idText() {
        return id.toHexString();
    }

    boolean isOwnedBy(String userId) {
        return ownerId.equals(userId);
    }

    /** What it needs of the blob store. */
    List<String> needs() {
        return blobs == null ? List.of() : blobs;
    }

    boolean isPicture() {
        return facts != null && facts.picture();
    }

    Attached attached() {
        String type = facts == null ? FileType.UNKNOWN : facts.type();
        return facts == null || !facts.picture()
                ? new Attached(idText(), name, type, size, null, null, false)
                : new Attached(idText(), name, type, size, facts.width(), facts.height(), true);
    }

    UploadView upload(long received) {
        return new UploadView(idText(), name, size, complete ? size : received,
                expiresAt == null ? createdAt : expiresAt,
                complete ? attached().view() : null);
    }
}
