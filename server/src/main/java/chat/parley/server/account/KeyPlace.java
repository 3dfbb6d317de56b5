package chat.parley.server.account;

import java.time.Duration;
import java.util.List;

/** Where the signing keys lie. */
interface KeyPlace {

    /** All of them, the first that was ever made first; at least one. */
    List<SigningKey> readAll();

    /** @throws chat.parley.server.web.Conflict if keys are not made here */
    void add(SigningKey key);

    /** Does nothing if it is gone already. */
    void erase(SigningKey key);

    /**
     * How long before a new key signs, so that every server knows it by then.
     *
     * @return zero if there is only one server
     */
    Duration notice();

    /** Whether keys are made and erased here, or an administrator does that by hand. */
    boolean isOurs();
}
