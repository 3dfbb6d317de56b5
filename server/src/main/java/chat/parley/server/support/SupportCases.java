package chat.parley.server.support;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import chat.parley.model.SupportCounts;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored cases. Every question is answered from an index. */
@Repository
class SupportCases {

    static final Sort QUEUE = Sort.by(Sort.Order.asc("queueAt"), Sort.Order.asc("_id"));
    static final Sort NEWEST_ACTIVITY = Sort.by(Sort.Order.desc("activityAt"), Sort.Order.desc("_id"));
    /** Ids of those who are called in. */
    static final String CALLED = "calls.open.userId";
    private static final int EARLIER = 50;
    private static final int AT_ONCE = 200;

    private final MongoOperations mongo;

    SupportCases(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<SupportCase> find(String roomId) {
        return Optional.ofNullable(mongo.findById(roomId, SupportCase.class));
    }

    /** @return false if the room has a case already */
    boolean insert(SupportCase fresh) {
        try {
            mongo.insert(fresh);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /**
     * Puts {@code next} in the place of {@code before}, in one atomic step.
     *
     * @return false if the stored case is not {@code before} any more
     */
    boolean replace(SupportCase before, SupportCase next) {
        return mongo.replace(query(where("_id").is(before.roomId()).and("version").is(before.version())), next)
                .getMatchedCount() > 0;
    }

    /** The room has followed the decision of this version, unless there is a newer one. */
    void settled(SupportCase version) {
        mongo.updateFirst(query(where("_id").is(version.roomId()).and("decision").is(version.decision())),
                new Update().unset("unsettled"), SupportCase.class);
    }

    void remove(String roomId) {
        mongo.remove(query(where("_id").is(roomId)), SupportCase.class);
    }

    List<SupportCase> find(Query wanted) {
        return mongo.find(wanted, SupportCase.class);
    }

    /** The other cases of a customer, newest first. */
    List<SupportCase> earlier(SupportCase one) {
        return mongo.find(query(where("customerId").is(one.customerId()).and("_id").ne(one.roomId()))
                .with(NEWEST_ACTIVITY).limit(EARLIER), SupportCase.class);
    }

    SupportCounts counts(String agentId) {
        long waiting = mongo.count(query(where("place").is(Place.WAITING)), SupportCase.class);
        long taken = mongo.count(query(where("place").is(Place.TAKEN)), SupportCase.class);
        long mine = mongo.count(query(where("standing.assigneeId").is(agentId).and("place").is(Place.TAKEN)),
                SupportCase.class);
        return new SupportCounts(waiting, mine, waiting + taken);
    }

    /** How many customers have written and were taken on by nobody. */
    long countWaiting() {
        return mongo.count(query(written()), SupportCase.class);
    }

    /** The first of them to write. */
    Optional<SupportCase> waitingLongest() {
        return Optional.ofNullable(mongo.findOne(query(written()).with(QUEUE), SupportCase.class));
    }

    private static Criteria written() {
        return where("place").is(Place.WAITING).and("queueAt").lt(SupportCase.END_OF_TIME);
    }

    /** How many unresolved cases each agent has; those with none are left out. */
    Map<String, Long> openByAgent() {
        var perAgent = newAggregation(match(where("place").is(Place.TAKEN)),
                group("standing.assigneeId").count().as("count"));
        return mongo.aggregate(perAgent, SupportCase.class, Document.class).getMappedResults().stream()
                .collect(Collectors.toMap(agent -> agent.getString("_id"),
                        agent -> agent.get("count", Number.class).longValue()));
    }

    /** Put off, and due. */
    List<SupportCase> due(Instant now) {
        return mongo.find(query(where("standing.snoozedUntil").lte(now)).limit(AT_ONCE), SupportCase.class);
    }

    /** Those whose rooms were still to follow at that time. */
    List<SupportCase> unsettledSince(Instant time) {
        return mongo.find(query(where("unsettled").is(true).and("updatedAt").lt(time)).limit(AT_ONCE),
                SupportCase.class);
    }

    /** Those that somebody has while the customer waits. */
    List<SupportCase> takenAndWaiting() {
        return mongo.find(query(where("place").is(Place.TAKEN).and("queueAt").lt(SupportCase.END_OF_TIME)),
                SupportCase.class);
    }

    /** Those that this person of the desk belongs to. */
    List<SupportCase> of(String agentId) {
        return mongo.find(query(where("agentIds").is(agentId)), SupportCase.class);
    }

    /** Those in which a note calls this person of the desk in. */
    List<SupportCase> calling(String agentId) {
        return mongo.find(query(where(CALLED).is(agentId)), SupportCase.class);
    }

    /** Up to which change of their room these cases have come, by room id; rooms without a case are left out. */
    Map<String, Long> followedTo(Collection<String> roomIds) {
        Query some = query(where("_id").in(roomIds));
        some.fields().include("said.lastChange");
        return mongo.find(some, Document.class, "supportCases").stream().collect(Collectors.toMap(
                it -> it.getObjectId("_id").toHexString(),
                it -> it.get("said", Document.class).get("lastChange", Number.class).longValue()));
    }
}
