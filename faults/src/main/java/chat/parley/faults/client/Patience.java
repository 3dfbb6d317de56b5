package chat.parley.faults.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How long to go on trying while the server is away. Safe for use by many threads. */
final class Patience {

    private final long until;

    Patience(Duration longest) {
        until = System.nanoTime() + longest.toNanos();
    }

    /** Waits a moment, longer after more tries. @return whether to try again */
    boolean more(int tries) {
        long most = Math.min(400, 20L << Math.min(tries, 5));
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most)).toNanos());
        return System.nanoTime() < until;
    }
}
