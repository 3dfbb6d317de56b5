package chat.parley.server.support;

import chat.parley.model.CannedReplyView;
import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A text kept for answering, as stored.
 *
 * @param ownerId whose it is; {@link #EVERYBODY} for the whole desk's
 * @param shortcut unique among those of one owner
 */
@Document("cannedReplies")
record CannedReply(@Id ObjectId id, String ownerId, String shortcut, String title, String text) {

    static final String EVERYBODY = "";

    boolean isShared() {
        return ownerId.equals(EVERYBODY);
    }

    CannedReplyView view() {
        return new CannedReplyView(id.toHexString(), shortcut, title, text, isShared(), isShared() ? null : ownerId);
    }
}
