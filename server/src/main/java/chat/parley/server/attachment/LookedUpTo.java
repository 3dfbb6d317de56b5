package chat.parley.server.attachment;

import java.time.Instant;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Until when all deletions of messages are known to have taken their files along. All servers on one database share it. */
@Component
class LookedUpTo {

    private static final String COLLECTION = "repairs";
    private static final Query ATTACHMENTS = query(where("_id").is("attachments"));

    private final MongoOperations mongo;

    LookedUpTo(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The epoch, if nobody has ever looked. */
    Instant time() {
        Document found = mongo.findOne(ATTACHMENTS, Document.class, COLLECTION);
        return found == null ? Instant.EPOCH : found.getDate("upTo").toInstant();
    }

    /** Never moves back. */
    void move(Instant time) {
        mongo.upsert(ATTACHMENTS, new Update().max("upTo", time), COLLECTION);
    }
}
