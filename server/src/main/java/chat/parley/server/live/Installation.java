package chat.parley.server.live;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the servers on one database have in common and other installations on the same Redis do not. Made by whichever server
 * is first.
 *
 * @param name random, so that it cannot be guessed
 */
@Document("installation")
record Installation(@Id String id, String name) {

    private static final String ONLY = "only";

    static Installation of(MongoOperations mongo) {
        var known = mongo.findById(ONLY, Installation.class);
        return known == null ? make(mongo) : known;
    }

    private static Installation make(MongoOperations mongo) {
        byte[] name = new byte[16];
        new SecureRandom().nextBytes(name);
        try {
            return mongo.insert(new Installation(ONLY, HexFormat.of().formatHex(name)));
        } catch (DuplicateKeyException otherWasFirst) {
            return Objects.requireNonNull(mongo.findById(ONLY, Installation.class), "It is never removed");
        }
    }
}
