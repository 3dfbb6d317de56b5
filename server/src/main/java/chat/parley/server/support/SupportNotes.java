package chat.parley.server.support;

import java.util.List;
import java.util.Optional;

import org.bson.types.ObjectId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored notes. Every question is answered from an index. */
@Repository
class SupportNotes {

    private final MongoOperations mongo;

    SupportNotes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<SupportNote> find(String roomId, String noteId) {
        return ObjectId.isValid(noteId)
                ? first(query(where("_id").is(new ObjectId(noteId)).and("roomId").is(roomId)))
                : Optional.empty();
    }

    Optional<SupportNote> findByClientId(String authorId, String clientId) {
        return first(query(where("authorId").is(authorId).and("clientId").is(clientId)));
    }

    /** The next {@code limit} notes with a higher version, by version. */
    List<SupportNote> after(String roomId, long version, int limit) {
        return mongo.find(query(where("roomId").is(roomId).and("version").gt(version)).with(Sort.by("version"))
                .limit(limit), SupportNote.class);
    }

    /** 0 for none. */
    long newestVersion(String roomId) {
        return first(query(where("roomId").is(roomId)).with(Sort.by(Sort.Order.desc("version"))))
                .map(SupportNote::version).orElse(0L);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if its version or its client id is taken */
    void insert(SupportNote note) {
        mongo.insert(note);
    }

    /**
     * @return false if the stored note is not {@code before} any more
     * @throws org.springframework.dao.DuplicateKeyException if the version is taken
     */
    boolean replace(SupportNote before, SupportNote next) {
        return mongo.replace(query(where("_id").is(before.id()).and("version").is(before.version())), next)
                .getMatchedCount() > 0;
    }

    void removeAll(String roomId) {
        mongo.remove(query(where("roomId").is(roomId)), SupportNote.class);
    }

    private Optional<SupportNote> first(Query wanted) {
        return Optional.ofNullable(mongo.findOne(wanted, SupportNote.class));
    }
}
