package chat.parley.server.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * The stored positions, present and past. Moving one keeps the past first and then moves on, so that whatever is cut short,
 * no time of reading is lost and none is wrong.
 */
@Repository
class Positions {

    private final MongoOperations mongo;

    Positions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Position find(String roomId, String userId) {
        var found = mongo.findById(Position.id(roomId, userId), Position.class);
        return found == null ? Position.start(roomId, userId) : found;
    }

    /** By id; who has read nothing is left out. */
    Map<String, Position> findAll(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Position.class).stream()
                .collect(Collectors.toMap(Position::id, Function.identity()));
    }

    /** @return false if the stored position is not {@code before} any more */
    boolean move(Position before, Position after) {
        try {
            if (before.isStart() && !before.isMarkedUnread()) {
                mongo.insert(after);
                return true;
            }
            if (!before.isStart()) {
                keep(PastPosition.of(before));
            }
            return mongo.replace(query(where("_id").is(before.id()).and("upTo").is(before.upTo())), after)
                    .getMatchedCount() > 0;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The person wants to be reminded of the room, or no longer. */
    void mark(String roomId, String userId, boolean unread) {
        var start = Position.start(roomId, userId);
        var mark = unread ? new Update().set("unread", true) : new Update().unset("unread");
        mongo.upsert(query(where("_id").is(start.id())), mark.setOnInsert("from", start.from())
                .setOnInsert("upTo", start.upTo()).setOnInsert("readAt", start.readAt()), Position.class);
    }

    /** Steps that ended at {@code from} or later and before {@code before}. */
    List<PastPosition> past(String roomId, long from, long before) {
        return mongo.find(query(where("roomId").is(roomId).and("upTo").gte(from).lt(before)), PastPosition.class);
    }

    /** The step with which a person read this number, if that is past. */
    Optional<PastPosition> firstPast(String roomId, String userId, long number) {
        return Optional.ofNullable(mongo.findOne(
                query(where("roomId").is(roomId).and("userId").is(userId).and("upTo").gte(number))
                        .with(Sort.by("upTo")),
                PastPosition.class));
    }

    void removeAll(String roomId) {
        mongo.remove(query(where("roomId").is(roomId)), PastPosition.class);
        mongo.remove(query(where("_id").gt(roomId + ":").lt(roomId + ";")), Position.class);
    }

    private void keep(PastPosition past) {
        try {
            mongo.insert(past);
        } catch (DuplicateKeyException e) {
            // Kept before, by a move that was cut short or lost a race: it says the same.
        }
    }
}
