package chat.parley.server.draft;

import java.time.Instant;

import chat.parley.model.DraftView;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one person has begun to write in one room. One that is empty is remembered for a while, so that devices that were
 * away learn that it is gone.
 *
 * @param id {@code roomId:userId}
 * @param version how often it changed
 * @param replyTo id of the message that it answers
 */
@Document("drafts")
record StoredDraft(@Id String id, String userId, long version, String text, @Nullable String replyTo,
        Instant changedAt) {

    static String id(String roomId, String userId) {
        return roomId + ":" + userId;
    }

    String roomId() {
        return id.substring(0, id.indexOf(':'));
    }

    DraftView view() {
        return new DraftView(roomId(), text, replyTo, version);
    }
}
