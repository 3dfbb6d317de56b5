package chat.parley.server.message;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored messages. Ids that are no ids at all are simply not found. Every question is answered from an index. */
@Repository
class Messages {

    private final MongoOperations mongo;

    Messages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Message> find(String messageId) {
        return ObjectId.isValid(messageId)
                ? Optional.ofNullable(mongo.findById(new ObjectId(messageId), Message.class))
                : Optional.empty();
    }

    /** Those that there are, in no order. */
    List<Message> findAll(Collection<String> messageIds) {
        var ids = messageIds.stream().filter(ObjectId::isValid).map(ObjectId::new).toList();
        return mongo.find(query(where("_id").in(ids)), Message.class);
    }

    Optional<Message> find(String authorId, String clientId) {
        return first(query(where("authorId").is(authorId).and("clientId").is(clientId)));
    }

    /** Their ids. */
    List<String> deletedSince(Instant time) {
        Query deleted = query(where("deletedAt").gte(time));
        deleted.fields().include("_id");
        return mongo.find(deleted, Document.class, "messages").stream()
                .map(message -> message.getObjectId("_id").toHexString()).toList();
    }

    /** Messages of all rooms after {@code from} and before {@code end}, in the order in which they were written. */
    List<Message> between(ObjectId from, ObjectId end, int limit) {
        return mongo.find(query(where("_id").gt(from).lt(end)).with(Sort.by("_id")).limit(limit), Message.class);
    }

    /** What became of earlier tries of these posts. */
    List<Message> findBefore(Collection<IncomingPost> posts) {
        Map<String, List<String>> clientIds = posts.stream().collect(Collectors.groupingBy(IncomingPost::authorId,
                Collectors.mapping(post -> post.draft().clientId(), Collectors.toList())));
        return clientIds.entrySet().stream().flatMap(author -> mongo.find(
                query(where("authorId").is(author.getKey()).and("clientId").in(author.getValue())), Message.class)
                .stream()).toList();
    }

    /** @throws DuplicateKeyException if one of their numbers, changes or client ids is taken; those before it are stored */
    void insertAll(List<Message> several) {
        mongo.insert(several, Message.class);
    }

    /**
     * Stores messages one after the other, in one durable write, until the number, change or client id of one is taken.
     *
     * @return how many are stored
     */
    int insertUntilTaken(List<Message> several) {
        try {
            insertAll(several);
            return several.size();
        } catch (DuplicateKeyException e) {
            if (e.getCause() instanceof MongoBulkWriteException refused) {
                return refused.getWriteErrors().getFirst().getIndex();
            }
            throw e;
        }
    }

    /**
     * Puts {@code next} in the place of {@code before}.
     *
     * @return false if the stored message is not {@code before} any more
     * @throws org.springframework.dao.DuplicateKeyException if the change number is taken
     */
    boolean replace(Message before, Message next) {
        return mongo.replace(query(where("_id").is(before.id()).and("change").is(before.change())), next)
                .getMatchedCount() > 0;
    }

    RoomHead head(String roomId) {
        long number = first(inRoom(roomId).with(descending("number"))).map(Message::number).orElse(0L);
        return new RoomHead(number, lastChange(roomId));
    }

    long lastChange(String roomId) {
        return first(inRoom(roomId).with(descending("change"))).map(Message::change).orElse(0L);
    }

    /** The newest message that is not deleted. */
    Optional<Message> last(String roomId) {
        return first(query(where("roomId").is(roomId).and("deleted").is(false)).with(descending("number")));
    }

    /** Messages numbered after {@code from} up to and including {@code upTo}, by number. */
    List<Message> numbered(String roomId, long from, long upTo) {
        return mongo.find(query(where("roomId").is(roomId).and("number").gt(from).lte(upTo)).with(Sort.by("number")),
                Message.class);
    }

    /** Those that have these numbers, by number. */
    List<Message> withNumbers(String roomId, Collection<Long> numbers) {
        return mongo.find(query(where("roomId").is(roomId).and("number").in(numbers)).with(Sort.by("number")),
                Message.class);
    }

    /** The next {@code limit} messages whose latest change comes after {@code change}, by change. */
    List<Message> changedAfter(String roomId, long change, int limit) {
        var changed = query(where("roomId").is(roomId).and("change").gt(change));
        return mongo.find(changed.with(Sort.by("change")).limit(limit), Message.class);
    }

    /** The lines of a room numbered after {@code number}, by number. */
    List<Message> linesAfter(String roomId, long number) {
        return mongo.find(query(where("roomId").is(roomId).and("authorId").is(Message.NOBODY).and("number").gt(number))
                .with(Sort.by("number")), Message.class);
    }

    /** The rooms in which a message was posted, edited, reacted to or deleted at that time or later. */
    Set<String> roomsWrittenSince(Instant time) {
        var written = Stream.of(where("_id").gte(new ObjectId(Date.from(time))), where("editedAt").gte(time),
                where("deletedAt").gte(time), where("reactedAt").gte(time));
        return written
                .flatMap(since -> mongo.findDistinct(query(since), "roomId", Message.class, String.class).stream())
                .collect(Collectors.toSet());
    }

    /** Who wrote these messages. */
    List<String> authors(Span span) {
        return mongo.findDistinct(query(span.criteria()), "authorId", Message.class, String.class);
    }

    /** Written by this person, or by nobody. */
    long countOwn(String authorId, Span span) {
        return mongo.count(query(own(authorId, span)), Message.class);
    }

    long countDeletedOfOthers(String userId, Span span) {
        return mongo.count(query(deletedOfOthers(userId, span)), Message.class);
    }

    /** By room id; rooms without any are left out. */
    Map<String, Long> countAllOwn(String authorId, Collection<Span> spans) {
        return countAll(spans.stream().map(span -> own(authorId, span)).toList());
    }

    /** By room id; rooms without any are left out. */
    Map<String, Long> countAllDeletedOfOthers(String userId, Collection<Span> spans) {
        return countAll(spans.stream().map(span -> deletedOfOthers(userId, span)).toList());
    }

    /** Messages that mention this person, by room id; rooms without any are left out. */
    Map<String, Long> countAllMentions(String userId, Collection<Span> spans) {
        return countAll(spans.stream().map(span -> span.criteria().and("mentionedIds").is(userId)).toList());
    }

    private Map<String, Long> countAll(List<Criteria> inEachRoom) {
        var perRoom = newAggregation(match(new Criteria().orOperator(inEachRoom)), group("roomId").count().as("count"));
        return mongo.aggregate(perRoom, Message.class, Document.class).getMappedResults().stream()
                .collect(Collectors.toMap(room -> room.getString("_id"),
                        room -> room.get("count", Number.class).longValue()));
    }

    private static Criteria own(String authorId, Span span) {
        return span.criteria().and("authorId").in(authorId, Message.NOBODY);
    }

    private static Criteria deletedOfOthers(String userId, Span span) {
        return span.criteria().and("deleted").is(true).and("authorId").ne(userId);
    }

    long removeAll(String roomId) {
        return mongo.remove(inRoom(roomId), Message.class).getDeletedCount();
    }

    private Optional<Message> first(Query query) {
        return Optional.ofNullable(mongo.findOne(query, Message.class));
    }

    private static Query inRoom(String roomId) {
        return query(where("roomId").is(roomId));
    }

    private static Sort descending(String field) {
        return Sort.by(Sort.Order.desc(field));
    }
}
