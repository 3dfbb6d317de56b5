package chat.parley.server.account;

import java.time.Instant;

import chat.parley.model.InvitationView;
import chat.parley.model.UserType;
import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An invitation as stored; gone once it is withdrawn, or a month after it has ended.
 *
 * @param codeHash of what was handed over, unique
 * @param left how many may still come by it
 * @param createdBy user name of the administrator who made it, as it was then
 */
@Document("invitations")
record StoredInvitation(@Id ObjectId id, String codeHash, UserType type, int uses, int left, Instant createdAt,
        Instant expiresAt, String createdBy) {

    InvitationView view() {
        return new InvitationView(id.toHexString(), type, uses, left, createdAt, expiresAt, createdBy);
    }
}
