package chat.parley.embeddedmongo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a piece of work again and again on a thread of its own, until it is closed. */
final class Sweeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("embedded-mongo-sweeper").factory());
    private final Runnable work;

    /** @param pause between the end of one round and the begin of the next */
    Sweeper(Runnable work, Duration pause) {
        this.work = work;
        var unused = thread.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** What fails once, because the disk is full for instance, may work the next time. */
    private void round() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Expired documents could not be removed; trying again later", e);
        }
    }

    /** Returns when no round is running and none will. */
    @Override
    public void close() {
        thread.shutdown();
        thread.close();
    }
}
