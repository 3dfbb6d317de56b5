package chat.parley.server.draft;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import chat.parley.model.DraftView;
import chat.parley.model.SaveDraft;
import chat.parley.server.account.PersonDeleted;
import chat.parley.server.message.RoomSwept;
import chat.parley.server.room.MembershipEnded;
import chat.parley.server.room.Room;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * What people have begun to write, one for each person and room, so that all their devices have it. Who writes last, wins;
 * the version says what came last. It stays with its room and is never posted.
 */
@Component
class Drafts {

    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(MongoOperations mongo, ApplicationEventPublisher events, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    /** Those of one person that are not older than half a year, in no order; empty ones are those that were taken back. */
    List<DraftView> of(String userId) {
        return mongo.find(query(where("userId").is(userId)), StoredDraft.class).stream().map(StoredDraft::view)
                .toList();
    }

    /** Keeps this instead of what was there. */
    DraftView keep(String userId, Room room, SaveDraft draft) {
        var change = new Update().set("text", Objects.requireNonNullElse(draft.text(), ""))
                .set("changedAt", clock.instant()).inc("version", 1L).setOnInsert("userId", userId);
        if (draft.replyTo() == null) {
            change.unset("replyTo");
        } else {
            change.set("replyTo", draft.replyTo());
        }
        var stored = Objects.requireNonNull(
                mongo.findAndModify(query(where("_id").is(StoredDraft.id(room.id(), userId))), change,
                        FindAndModifyOptions.options().upsert(true).returnNew(true), StoredDraft.class));
        DraftView view = stored.view();
        events.publishEvent(new DraftChanged(userId, view));
        return view;
    }

    @EventListener
    void removeAll(RoomSwept room) {
        mongo.remove(query(where("_id").gt(room.roomId() + ":").lt(room.roomId() + ";")), StoredDraft.class);
    }

    @EventListener
    void remove(MembershipEnded membership) {
        mongo.remove(query(where("_id").is(StoredDraft.id(membership.roomId(), membership.userId()))),
                StoredDraft.class);
    }

    @EventListener
    void removeAll(PersonDeleted person) {
        mongo.remove(query(where("userId").is(person.userId())), StoredDraft.class);
    }
}
