package chat.parley.server.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored sign-ins: what is not here is over. */
@Repository
class Sessions {

    private static final int SOME = 200;

    private final MongoOperations mongo;

    Sessions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void insert(Session session) {
        mongo.insert(session);
    }

    Optional<Session> find(String id) {
        return ObjectId.isValid(id)
                ? Optional.ofNullable(mongo.findById(new ObjectId(id), Session.class))
                : Optional.empty();
    }

    /** Some of those that were begun before this id was made. */
    List<Session> upTo(ObjectId id) {
        return mongo.find(query(where("_id").lt(id)).limit(SOME), Session.class);
    }

    Optional<Session> findByFamily(String family) {
        return Optional.ofNullable(mongo.findOne(query(where("family").is(family)), Session.class));
    }

    List<Session> findByUser(String userId) {
        return mongo.find(query(where("userId").is(userId)), Session.class);
    }

    List<Session> findByUsers(Collection<String> userIds) {
        return mongo.find(query(where("userId").in(userIds)), Session.class);
    }

    /** Its person has proved anew who they are. */
    void confirm(String id, Instant now) {
        mongo.updateFirst(query(where("_id").is(new ObjectId(id))), Update.update("confirmedAt", now), Session.class);
    }

    /** Those sign-ins of these people whose devices keep messages. */
    List<Session> keeping(Collection<String> userIds) {
        return mongo.find(query(where("userId").in(userIds).and("keeps").is(true)), Session.class);
    }

    /** The devices of these sign-ins keep messages from now on. */
    void keep(Collection<String> ids) {
        var objectIds = ids.stream().filter(ObjectId::isValid).map(ObjectId::new).toList();
        mongo.updateMulti(query(where("_id").in(objectIds)), Update.update("keeps", true), Session.class);
    }

    /** Stores the next state; {@code false} if the session changed or ended since it was read. */
    boolean advance(Session before, Session after) {
        var unchanged = query(where("_id").is(before.id()).and("turn").is(before.turn()));
        var change = Update.update("turn", after.turn()).set("live", after.live()).set("previous", after.previous())
                .set("rotatedAt", after.rotatedAt()).set("expiresAt", after.expiresAt());
        return mongo.updateFirst(unchanged, change, Session.class).getModifiedCount() == 1;
    }

    /** {@code false} if it was over already. */
    boolean delete(ObjectId id) {
        return mongo.remove(query(where("_id").is(id)), Session.class).getDeletedCount() == 1;
    }
}
