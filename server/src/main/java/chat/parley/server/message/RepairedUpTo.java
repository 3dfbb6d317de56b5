package chat.parley.server.message;

import java.time.Instant;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Until when everything that was written is known to be summed up. All servers on one database share it. */
@Component
class RepairedUpTo {

    private static final String COLLECTION = "repairs";
    private static final Query SUMMARIES = query(where("_id").is("summaries"));

    private final MongoOperations mongo;

    RepairedUpTo(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The epoch, if nobody has ever looked. */
    Instant time() {
        Document found = mongo.findOne(SUMMARIES, Document.class, COLLECTION);
        return found == null ? Instant.EPOCH : found.getDate("upTo").toInstant();
    }

    /** Never moves back. */
    void move(Instant time) {
        mongo.upsert(SUMMARIES, new Update().max("upTo", time), COLLECTION);
    }
}
