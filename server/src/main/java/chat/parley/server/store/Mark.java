package chat.parley.server.store;

import java.util.Optional;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** How far a work that goes over everything has come, so that none of it is done twice. All servers on one database share it. */
public final class Mark {

    private static final String COLLECTION = "repairs";
    private static final String UP_TO = "upTo";

    private final MongoOperations mongo;
    private final Query one;

    /** @param work what is being done, in one word */
    public Mark(MongoOperations mongo, String work) {
        this.mongo = mongo;
        this.one = query(where("_id").is(work));
    }

    /** Empty if nobody has ever begun. */
    public <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(mongo.findOne(one, Document.class, COLLECTION)).map(found -> found.get(UP_TO, type));
    }

    /** Never moves back. */
    public void move(Object upTo) {
        mongo.upsert(one, new Update().max(UP_TO, upTo), COLLECTION);
    }
}
