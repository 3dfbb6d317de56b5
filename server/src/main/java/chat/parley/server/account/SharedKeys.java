package chat.parley.server.account;

import java.time.Duration;
import java.util.List;

import chat.parley.server.store.StartRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * Signing keys in the database, for servers that share one. Each key has a turn of its own, so that of many servers that start
 * for the first time at once one makes the key and all use it.
 */
class SharedKeys implements KeyPlace {

    /** Servers look every five seconds; the rest is for clocks that differ. */
    private static final Duration NOTICE = Duration.ofMinutes(1);
    private static final int TRIES = 10;

    private final MongoOperations mongo;

    SharedKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Makes the first one if there is none. */
    @Override
    public List<SigningKey> readAll() {
        try {
            var found = stored();
            return found.isEmpty() ? makeFirst() : keys(found);
        } catch (DataAccessException e) {
            throw StartRefused.databaseAway(e);
        }
    }

    private List<SigningKey> makeFirst() {
        var key = SigningKey.random();
        try {
            mongo.insert(new StoredKey(1, key.kid(), key.secret()));
        } catch (DuplicateKeyException otherWasFirst) {
            return keys(stored());
        }
        return List.of(key);
    }

    @Override
    public void add(SigningKey key) {
        for (int attempt = 1;; attempt++) {
            try {
                mongo.insert(new StoredKey(stored().getLast().turn() + 1, key.kid(), key.secret()));
                return;
            } catch (DuplicateKeyException anotherServerWasFirst) {
                if (attempt == TRIES) {
                    throw anotherServerWasFirst;
                }
            }
        }
    }

    @Override
    public void erase(SigningKey key) {
        stored().stream().filter(stored -> stored.kid().equals(key.kid()))
                .forEach(stored -> mongo.remove(query(where("_id").is(stored.turn())), StoredKey.class));
    }

    @Override
    public Duration notice() {
        return NOTICE;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    private List<StoredKey> stored() {
        return mongo.find(new Query().with(Sort.by("_id")), StoredKey.class);
    }

    private static List<SigningKey> keys(List<StoredKey> stored) {
        return stored.stream().map(SharedKeys::key).toList();
    }

    private static SigningKey key(StoredKey stored) {
        try {
            return SigningKey.of(stored.kid(), stored.secret());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The signing key " + stored.kid() + " in the database is damaged.", e);
        }
    }
}
