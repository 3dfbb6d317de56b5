package chat.parley.server.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import chat.parley.server.attachment.StoredFile.Facts;
import chat.parley.server.attachment.StoredFile.Posted;
import chat.parley.server.attachment.StoredFile.Reserved;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored files. Ids that are no ids at all are simply not found. Each step of a file is one write with a condition. */
@Repository
class StoredFiles {

    private static final Sort NEWEST = Sort.by(Sort.Order.desc("posted.number"), Sort.Order.asc("posted.place"));

    private final MongoOperations mongo;

    StoredFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void insert(StoredFile file) {
        mongo.insert(file);
    }

    Optional<StoredFile> find(String id) {
        return ObjectId.isValid(id)
                ? Optional.ofNullable(mongo.findById(new ObjectId(id), StoredFile.class))
                : Optional.empty();
    }

    /** Those that there are, in no order. */
    List<StoredFile> findAll(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids.stream().filter(ObjectId::isValid).map(ObjectId::new).toList())),
                StoredFile.class);
    }

    /** What all files of this person take, in bytes. */
    long bytesOf(String ownerId) {
        var sum = newAggregation(match(where("ownerId").is(ownerId)), group().sum("size").as("bytes"));
        return mongo.aggregate(sum, StoredFile.class, Document.class).getMappedResults().stream()
                .mapToLong(all -> all.get("bytes", Number.class).longValue()).sum();
    }

    /** Says what was found out and what it needs of the blob store, which is only then put there. */
    void describe(StoredFile file, Facts facts, List<String> blobs) {
        update(where("_id").is(file.id()).and("complete").is(false),
                new Update().set("facts", facts).set("blobs", blobs));
    }

    void complete(StoredFile file) {
        update(where("_id").is(file.id()), new Update().set("complete", true));
    }

    /** @return whether it is reserved for this message now; not if it is for another, or it is too late */
    boolean reserve(StoredFile file, Reserved message, Instant now) {
        var reservation = new Update().set("reserved", message).set("reservedAt", now);
        return update(unposted(file).and("reserved").isNull().and("complete").is(true).and("expiresAt").gt(now),
                reservation) || update(unposted(file).and("reserved").is(message), reservation);
    }

    /** Gives it free again, unless it was posted or reserved anew meanwhile. */
    void release(StoredFile file) {
        update(unposted(file).and("reservedAt").is(file.reservedAt()),
                new Update().unset("reserved").unset("reservedAt"));
    }

    void post(String id, Posted posted) {
        if (ObjectId.isValid(id)) {
            update(where("_id").is(new ObjectId(id)),
                    new Update().set("posted", posted).unset("reservedAt").unset("expiresAt"));
        }
    }

    List<StoredFile> reservedBefore(Instant time) {
        return mongo.find(query(where("reservedAt").lt(time)), StoredFile.class);
    }

    /** Nobody has posted them, nor is about to. */
    List<StoredFile> expired(Instant now) {
        return mongo.find(query(where("expiresAt").lt(now)), StoredFile.class).stream()
                .filter(file -> file.reserved() == null).toList();
    }

    List<StoredFile> ofMessages(Collection<String> messageIds) {
        return mongo.find(query(where("posted.messageId").in(messageIds)), StoredFile.class);
    }

    List<StoredFile> ofRoom(String roomId) {
        return mongo.find(query(where("posted.roomId").is(roomId)), StoredFile.class);
    }

    /**
     * A room's files, those of the newest message first.
     *
     * @param pictures only these, or only the others; {@code null} for all
     */
    List<StoredFile> page(String roomId, @Nullable Boolean pictures, long skip, int limit) {
        Criteria wanted = where("posted.roomId").is(roomId);
        return mongo.find(query(pictures == null ? wanted : wanted.and("facts.picture").is(pictures)).with(NEWEST)
                .skip(skip).limit(limit), StoredFile.class);
    }

    /** @return whether it was there */
    boolean remove(StoredFile file) {
        return removed(where("_id").is(file.id()));
    }

    /** @return false if somebody posted it, or is about to */
    boolean removeUnposted(StoredFile file) {
        return removed(unposted(file).and("reserved").isNull());
    }

    private static Criteria unposted(StoredFile file) {
        return where("_id").is(file.id()).and("posted").isNull();
    }

    /** Which of these contents some file needs. */
    Set<String> needed(Collection<String> blobs) {
        Set<String> needed = new HashSet<>();
        mongo.find(query(where("blobs").in(blobs)), StoredFile.class).stream().map(StoredFile::needs)
                .forEach(needed::addAll);
        return needed;
    }

    private boolean removed(Criteria which) {
        return mongo.remove(query(which), StoredFile.class).getDeletedCount() > 0;
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, StoredFile.class).getMatchedCount() > 0;
    }
}
