package chat.parley.server.account;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A signing key that the servers on one database share.
 *
 * @param turn 1 for the first key, counting up
 */
@Document("signingKeys")
record StoredKey(@Id int turn, String kid, String secret) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "StoredKey[kid=" + kid + "]";
    }
}
