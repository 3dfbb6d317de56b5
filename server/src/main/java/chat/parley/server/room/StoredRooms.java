package chat.parley.server.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import chat.parley.model.RoomType;
import chat.parley.server.store.Beginning;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored rooms. Ids that are no ids at all are simply not found, nor are rooms under deletion. */
@Repository
class StoredRooms {

    private static final Sort NEWEST_ACTIVITY = Sort.by(Sort.Order.desc("activityAt"), Sort.Order.desc("_id"));

    private static final String BEFORE_ALL = "0".repeat(24);

    private final MongoOperations mongo;

    StoredRooms(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<StoredRoom> find(String roomId) {
        return ObjectId.isValid(roomId)
                ? Optional.ofNullable(mongo.findOne(query(alive(roomId)), StoredRoom.class))
                : Optional.empty();
    }

    /** Those that there are, in no order. */
    List<StoredRoom> findAll(Collection<String> roomIds) {
        var ids = roomIds.stream().filter(ObjectId::isValid).map(ObjectId::new).toList();
        return mongo.find(query(where("_id").in(ids).and("deletedAt").isNull()), StoredRoom.class);
    }

    Optional<StoredRoom> findByKey(String key) {
        return Optional.ofNullable(mongo.findOne(query(where("key").is(key)), StoredRoom.class));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a room with this key exists */
    void insert(StoredRoom room) {
        mongo.insert(room);
    }

    List<StoredRoom> recent(String memberId, long skip, int limit) {
        return mongo.find(query(where("memberIds").is(memberId)).with(NEWEST_ACTIVITY).skip(skip).limit(limit),
                StoredRoom.class);
    }

    /** How many rooms a member has. */
    long countWith(String memberId) {
        return mongo.count(query(where("memberIds").is(memberId)), StoredRoom.class);
    }

    /** The rooms of a member. */
    List<String> idsWith(String memberId) {
        var onlyIds = query(where("memberIds").is(memberId));
        onlyIds.fields().include("_id");
        return mongo.find(onlyIds, org.bson.Document.class, "rooms").stream()
                .map(room -> room.getObjectId("_id").toHexString()).toList();
    }

    /** The rooms of a member, each with the number of its newest change. */
    Map<String, Long> changesWith(String memberId) {
        return changes(query(where("memberIds").is(memberId)));
    }

    /** The next rooms by id, each with the number of its newest change. */
    SortedMap<String, Long> changesAfter(@Nullable String roomId, int limit) {
        ObjectId after = new ObjectId(roomId == null ? BEFORE_ALL : roomId);
        return changes(query(where("_id").gt(after).and("deletedAt").isNull()).with(Sort.by("_id")).limit(limit));
    }

    /** The next support rooms by id, each with the number of its newest change. */
    SortedMap<String, Long> supportChangesAfter(@Nullable String roomId, int limit) {
        ObjectId after = new ObjectId(roomId == null ? BEFORE_ALL : roomId);
        return changes(query(where("type").is(RoomType.CONSUMER_TO_SUPPORT).and("_id").gt(after).and("deletedAt")
                .isNull()).with(Sort.by("_id")).limit(limit));
    }

    private SortedMap<String, Long> changes(Query rooms) {
        rooms.fields().include("_id", "lastChange");
        SortedMap<String, Long> changes = new TreeMap<>();
        mongo.find(rooms, org.bson.Document.class, "rooms").forEach(room -> changes
                .put(room.getObjectId("_id").toHexString(), room.get("lastChange", Number.class).longValue()));
        return changes;
    }

    /** Everybody who is in a room with this person, themselves included. */
    List<String> companions(String memberId) {
        return mongo.findDistinct(query(where("memberIds").is(memberId)), "memberIds", StoredRoom.class, String.class);
    }

    /**
     * A message was appended: the summary moves forward, never back.
     *
     * @return false if it is there already, or there is no such room
     */
    boolean advance(String roomId, LastMessage last, long change) {
        return mongo.updateFirst(query(alive(roomId).and("lastNumber").lt(last.number())),
                new Update().set("lastNumber", last.number()).set("lastMessage", last)
                        .set("activityAt", last.createdAt()).max("lastChange", change),
                StoredRoom.class).getMatchedCount() > 0;
    }

    /** A message that is not the last one changed. */
    void change(String roomId, long change) {
        mongo.updateFirst(query(alive(roomId)), new Update().max("lastChange", change), StoredRoom.class);
    }

    /**
     * The last message changed, or is no more.
     *
     * @param last what is now the last one; {@code null} if none is left
     * @return whether the message was the last one
     */
    boolean changeLast(Room room, String messageId, @Nullable LastMessage last, long change) {
        return mongo.updateFirst(query(alive(room.id()).and("lastMessage.messageId").is(messageId)),
                lastMessage(room, last).max("lastChange", change), StoredRoom.class).getMatchedCount() > 0;
    }

    /** Says anew what the messages say, unless somebody else has moved on meanwhile. */
    boolean restate(Room stale, long lastNumber, long lastChange, @Nullable LastMessage last) {
        return mongo.updateFirst(
                query(alive(stale.id()).and("lastNumber").is(stale.lastNumber()).and("lastChange")
                        .is(stale.lastChange())),
                lastMessage(stale, last).set("lastNumber", lastNumber).set("lastChange", lastChange), StoredRoom.class)
                .getMatchedCount() > 0;
    }

    private static Update lastMessage(Room room, @Nullable LastMessage last) {
        return last == null
                ? new Update().unset("lastMessage").set("activityAt", room.createdAt())
                : new Update().set("lastMessage", last).set("activityAt", last.createdAt());
    }

    /** From here on nobody is a member, and what was said last is shown nowhere. */
    void markDeleted(StoredRoom room, Instant now) {
        mongo.updateFirst(query(where("_id").is(room.id())),
                new Update().set("deletedAt", now).set("key", RoomKey.ofDeleted(room.id().toHexString()))
                        .set("memberIds", List.of()).set("formerMemberIds", List.of()).unset("lastMessage"),
                StoredRoom.class);
    }

    /** Rooms whose deletion began before that time. */
    List<StoredRoom> deletedBefore(Instant time) {
        return mongo.find(query(where("deletedAt").lt(time)), StoredRoom.class);
    }

    /** Removes a room if its deletion began before that time. */
    void remove(String roomId, Instant before) {
        mongo.remove(query(where("_id").is(new ObjectId(roomId)).and("deletedAt").lt(before)), StoredRoom.class);
    }

    /**
     * Has the room follow one more line.
     *
     * @return false if the room is no more as it was read
     */
    boolean follow(Room before, long number, Happening what) {
        var next = new Update().set("linesUpTo", number);
        switch (what.kind()) {
            case CREATED -> {
            }
            case RESOLVED -> next.set("resolved", true);
            case REOPENED -> next.unset("resolved");
            case RENAMED -> next.set("name", what.words()).set("nameKey",
                    Beginning.comparable(String.valueOf(what.words())));
            case DESCRIBED -> setOrTakeAway(next, "description", what.words());
            case ADDED, JOINED -> next.addToSet("memberIds").each(what.peopleIds().toArray());
            case PINNED -> next.addToSet("pinnedIds", what.words());
            case UNPINNED -> next.pull("pinnedIds", what.words());
            case REMOVED, LEFT -> next.pullAll("memberIds", what.peopleIds().toArray()).set("initiatorId",
                    before.initiatorWithout(what.goneIds()));
        }
        return mongo.updateFirst(query(alive(before.id()).and("linesUpTo").is(before.linesUpTo())), next,
                StoredRoom.class).getMatchedCount() > 0;
    }

    private static void setOrTakeAway(Update update, String field, @Nullable String words) {
        if (words == null) {
            update.unset(field);
        } else {
            update.set(field, words);
        }
    }

    /** A message that is gone is kept at hand no longer. */
    void forgetPin(String roomId, String messageId) {
        mongo.updateFirst(query(alive(roomId)), new Update().pull("pinnedIds", messageId), StoredRoom.class);
    }

    void endMembership(String roomId, String userId) {
        mongo.updateFirst(query(alive(roomId).and("memberIds").is(userId)),
                new Update().pull("memberIds", userId).addToSet("formerMemberIds", userId), StoredRoom.class);
    }

    private static Criteria alive(String roomId) {
        return where("_id").is(new ObjectId(roomId)).and("deletedAt").isNull();
    }
}
