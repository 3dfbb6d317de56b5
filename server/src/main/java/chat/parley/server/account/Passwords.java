package chat.parley.server.account;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import chat.parley.server.web.TooMany;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id at the least cost that OWASP and ASVS admit: 19 MiB, two passes. Two at a time, some fifty
 * may wait, the rest is refused: virtual threads would otherwise hash without bound.
 */
@Component
class Passwords {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    /** Of a random password that nobody knows, made with the parameters below. */
    private static final String NOBODYS = "{argon2}$argon2id$v=19$m=19456,t=2,p=1$S79cE7v4VfvXVW8sBt9M2w$76et1oIrkVXJi6HDJT5p9c1I26mV1OpucMU0IyFzTx8";

    private final PasswordEncoder encoder;
    private final Semaphore admitted = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);

    Passwords() {
        this(new DelegatingPasswordEncoder("argon2",
                Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2))));
    }

    /** @param encoder does the work */
    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** @throws TooMany if too many are waiting already */
    String hash(String password) {
        return bounded(() -> String.valueOf(encoder.encode(password)));
    }

    /**
     * Whether this is the password; takes the same time for an account that does not exist.
     *
     * @param hash {@code null} if there is no such account
     * @throws TooMany if too many are waiting already
     */
    boolean matches(String password, @Nullable String hash) {
        var same = bounded(() -> encoder.matches(password, hash == null ? NOBODYS : hash));
        return same && hash != null;
    }

    /** Whether the hash was made with weaker parameters than are in use now. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T bounded(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new TooMany(Duration.ofSeconds(1));
        }
        try {
            hashing.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                hashing.release();
            }
        } finally {
            admitted.release();
        }
    }
}
