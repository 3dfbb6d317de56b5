package chat.parley.server.overview;

import java.time.Instant;
import java.util.List;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * The stored minutes, one document each, to which every server adds what it counted. A minute that is not here had no server.
 * Gone after eight days. Shard key, once there are shards: the id.
 */
@Repository
class ActivityMinutes {

    static final String COLLECTION = "activity";

    private static final int TRIES = 5;

    private final MongoOperations mongo;

    ActivityMinutes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param minute since 1970 */
    void add(long minute, long messages, int connections) {
        Update change = new Update().inc("messages", messages).max("connections", connections)
                .setOnInsert("at", Instant.ofEpochSecond(minute * 60));
        for (int attempt = 1;; attempt++) {
            try {
                mongo.upsert(query(where("_id").is(minute)), change, COLLECTION);
                return;
            } catch (DuplicateKeyException anotherServerWasFirst) {
                if (attempt == TRIES) {
                    throw anotherServerWasFirst;
                }
            }
        }
    }

    /** Those that begin at {@code from} or later, and before {@code to}, in their order. */
    List<ActivityMinute> between(Instant from, Instant to) {
        return mongo.find(query(where("at").gte(from).lt(to)).with(Sort.by("at")), Document.class, COLLECTION).stream()
                .map(minute -> new ActivityMinute(minute.getDate("at").toInstant(),
                        minute.get("messages", Number.class).longValue(),
                        minute.get("connections", Number.class).intValue()))
                .toList();
    }
}
