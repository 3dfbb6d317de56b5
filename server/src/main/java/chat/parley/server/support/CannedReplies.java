package chat.parley.server.support;

import java.util.List;
import java.util.Optional;

import org.bson.types.ObjectId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored canned replies. */
@Repository
class CannedReplies {

    static final int MOST = 500;

    private final MongoOperations mongo;

    CannedReplies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<CannedReply> find(String replyId) {
        return ObjectId.isValid(replyId)
                ? Optional.ofNullable(mongo.findById(new ObjectId(replyId), CannedReply.class))
                : Optional.empty();
    }

    /** Those of this owner, by shortcut. */
    List<CannedReply> of(String ownerId) {
        return mongo.find(query(where("ownerId").is(ownerId)).with(Sort.by("shortcut")).limit(MOST),
                CannedReply.class);
    }

    long count(String ownerId) {
        return mongo.count(query(where("ownerId").is(ownerId)), CannedReply.class);
    }

    /** @throws ShortcutTaken if its owner has one with this shortcut */
    void save(CannedReply reply) {
        try {
            mongo.save(reply);
        } catch (DuplicateKeyException e) {
            throw new ShortcutTaken();
        }
    }

    void remove(CannedReply reply) {
        mongo.remove(query(where("_id").is(reply.id())), CannedReply.class);
    }

    void removeAll(String ownerId) {
        mongo.remove(query(where("ownerId").is(ownerId)), CannedReply.class);
    }
}
