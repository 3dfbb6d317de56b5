package chat.parley.faults.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a fact. */
final class Eventually {

    private Eventually() {}

    /** @throws IllegalStateException if it has not come about by then */
    static void is(Duration longest, BooleanSupplier fact) {
        long until = System.nanoTime() + longest.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("It did not come about within " + longest);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        }
    }
}
