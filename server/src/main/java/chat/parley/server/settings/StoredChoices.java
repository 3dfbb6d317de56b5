package chat.parley.server.settings;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What administrators chose, in the database. */
@Repository
class StoredChoices {

    private final MongoOperations mongo;

    StoredChoices(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Choices read() {
        Choices found = mongo.findById(Choices.ID, Choices.class);
        return found == null ? Choices.NONE : found;
    }

    /** Puts the next version in the place of the one before; false if somebody else was faster. */
    boolean replace(Choices next) {
        long before = next.version() - 1;
        if (before > 0) {
            return mongo.updateFirst(query(where("_id").is(Choices.ID).and("version").is(before)),
                    Update.update("version", next.version()).set("chosen", next.chosen()), Choices.class)
                    .getModifiedCount() == 1;
        }
        try {
            mongo.insert(next);
            return true;
        } catch (DuplicateKeyException otherWasFirst) {
            return false;
        }
    }
}
