package chat.parley.server.support;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What is stored of who is there; who never said or was seen is taken to be available, and away. */
@Repository
class Availabilities {

    private final MongoOperations mongo;

    Availabilities(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Availability of(String userId) {
        Availability known = mongo.findById(userId, Availability.class);
        return known == null ? new Availability(userId, null, null) : known;
    }

    /** By id; those of whom nothing is known are left out. */
    Map<String, Availability> of(Collection<String> userIds) {
        return mongo.find(query(where("_id").in(userIds)), Availability.class).stream()
                .collect(Collectors.toMap(Availability::userId, it -> it));
    }

    /** Who says again that they are away has been away since they first said so. */
    void set(String userId, boolean available, Instant now) {
        var they = query(where("_id").is(userId));
        if (available) {
            mongo.upsert(they, new Update().unset("awaySince").set("seenAt", now), Availability.class);
        } else if (of(userId).awaySince() == null) {
            mongo.upsert(they, new Update().set("awaySince", now), Availability.class);
        }
    }

    void seen(Collection<String> userIds, Instant now) {
        var all = mongo.bulkOps(BulkMode.UNORDERED, Availability.class);
        userIds.forEach(id -> all.upsert(query(where("_id").is(id)), new Update().set("seenAt", now)));
        all.execute();
    }
}
