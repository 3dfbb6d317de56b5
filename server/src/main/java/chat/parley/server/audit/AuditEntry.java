package chat.parley.server.audit;

import java.time.Instant;

import chat.parley.model.AuditEntryView;
import chat.parley.server.store.Beginning;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A deed as stored; never changed afterwards.
 *
 * @param actorKey the actor as a search compares it
 * @param subjectKey the subject as a search compares it
 */
@Document("audit")
record AuditEntry(@Id ObjectId id, Instant at, @Nullable String actor, @Nullable String actorKey, String action,
        @Nullable String subject, @Nullable String subjectKey, @Nullable String detail, @Nullable String address) {

    static AuditEntry of(Actor actor, Deed deed, Instant now) {
        return new AuditEntry(new ObjectId(), now, actor.username(), key(actor.username()), deed.action(),
                deed.subject(), key(deed.subject()), deed.detail(), actor.address());
    }

    static @Nullable String key(@Nullable String text) {
        return text == null ? null : Beginning.comparable(text);
    }

    AuditEntryView view() {
        return new AuditEntryView(id.toHexString(), at, actor, action, subject, detail, address);
    }
}
