package chat.parley.server.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Notices when the last of those has a frame to whom it is given out, and says how long that took; says nothing if there is
 * nobody. Who goes away before the frame was written is waited for no longer. Safe for use by many threads.
 */
final class Handover {

    private final long since;
    private final Consumer<Duration> done;
    /** Those who do not have it yet, and one for whoever is still giving it out. */
    private final AtomicInteger left = new AtomicInteger(1);
    private volatile boolean anybody;

    /** @param since by {@link System#nanoTime} */
    Handover(long since, Consumer<Duration> done) {
        this.since = since;
        this.done = done;
    }

    /** One more is to have it. */
    void offered() {
        anybody = true;
        left.incrementAndGet();
    }

    /** It was offered to everybody. */
    void givenOut() {
        settled();
    }

    /** One of them has it, or is gone. */
    void settled() {
        if (left.decrementAndGet() == 0 && anybody) {
            done.accept(Duration.ofNanos(System.nanoTime() - since));
        }
    }
}
