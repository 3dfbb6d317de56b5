package chat.parley.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bson.types.ObjectId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored invitations. */
@Repository
class StoredInvitations {

    private final MongoOperations mongo;

    StoredInvitations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void insert(StoredInvitation invitation) {
        mongo.insert(invitation);
    }

    /** Newest first; those that have ended lately are among them. */
    List<StoredInvitation> newest(int most) {
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(most), StoredInvitation.class);
    }

    Optional<StoredInvitation> find(InvitationCode code) {
        return Optional.ofNullable(mongo.findOne(query(where("codeHash").is(code.hash())), StoredInvitation.class));
    }

    /** Uses it once; false if it is used up, has ended, or was withdrawn. However many try, as many are told true as may come. */
    boolean take(ObjectId id, Instant now) {
        return mongo.updateFirst(query(where("_id").is(id).and("left").gt(0).and("expiresAt").gt(now)),
                new Update().inc("left", -1), StoredInvitation.class).getModifiedCount() == 1;
    }

    /** Nobody came after all. */
    void giveBack(ObjectId id) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().inc("left", 1), StoredInvitation.class);
    }

    /** Withdraws it; empty if there is none. */
    Optional<StoredInvitation> remove(String id) {
        return ObjectId.isValid(id)
                ? Optional.ofNullable(
                        mongo.findAndRemove(query(where("_id").is(new ObjectId(id))), StoredInvitation.class))
                : Optional.empty();
    }
}
