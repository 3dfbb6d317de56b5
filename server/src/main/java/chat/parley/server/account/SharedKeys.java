package chat.parley.server.account;

import java.util.List;

import chat.parley.server.store.StartRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Signing keys in the database, for servers that share one. Each key has a turn of its own, so that of many servers that start
 * for the first time at once one makes the key and all use it.
 */
class SharedKeys {

    private final MongoOperations mongo;

    SharedKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** At least one. */
    List<SigningKey> readOrMake() {
        try {
            var found = readAll();
            return found.isEmpty() ? makeFirst() : found;
        } catch (DataAccessException e) {
            throw StartRefused.databaseAway(e);
        }
    }

    private List<SigningKey> makeFirst() {
        var key = SigningKey.random();
        try {
            mongo.insert(new StoredKey(1, key.kid(), key.secret()));
        } catch (DuplicateKeyException otherWasFirst) {
            return readAll();
        }
        return List.of(key);
    }

    private List<SigningKey> readAll() {
        return mongo.find(new Query().with(Sort.by("_id")), StoredKey.class).stream().map(SharedKeys::key).toList();
    }

    private static SigningKey key(StoredKey stored) {
        try {
            return SigningKey.of(stored.kid(), stored.secret());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The signing key " + stored.kid() + " in the database is damaged.", e);
        }
    }
}
