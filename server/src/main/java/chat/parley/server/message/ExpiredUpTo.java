package chat.parley.server.message;

import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Up to which message everything that was to go is gone, so that no pass looks at what others have done. All servers share it. */
@Component
class ExpiredUpTo {

    private static final String COLLECTION = "repairs";
    private static final Query RETENTION = query(where("_id").is("retention"));

    /** Older than every message. */
    private static final ObjectId NONE = new ObjectId("0".repeat(24));

    private final MongoOperations mongo;

    ExpiredUpTo(MongoOperations mongo) {
        this.mongo = mongo;
    }

    ObjectId messageId() {
        Document found = mongo.findOne(RETENTION, Document.class, COLLECTION);
        return found == null ? NONE : found.getObjectId("upTo");
    }

    /** Never moves back. */
    void move(ObjectId messageId) {
        mongo.upsert(RETENTION, new Update().max("upTo", messageId), COLLECTION);
    }
}
