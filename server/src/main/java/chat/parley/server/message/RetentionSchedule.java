package chat.parley.server.message;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import chat.parley.server.web.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether there are messages whose time is over. Not in a server that is there for one order alone. */
@Component
class RetentionSchedule implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RetentionSchedule.class);

    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(3);

    private final Retention retention;
    private final RetentionPeriod days;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("retention").factory());

    /** How many days it was the last time: whoever has mistyped a number has until the next time to take it back. */
    private int considered;

    RetentionSchedule(Retention retention, RetentionPeriod days, Clock clock) {
        this.retention = retention;
        this.days = days;
        this.clock = clock;
    }

    @EventListener(Opened.class)
    void afterStart() {
        timer.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS); // what it removed goes on record
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes what is due if the number of days was the same the last time. */
    void look() {
        int now = days.get();
        boolean settled = now == considered;
        considered = now;
        if (settled) {
            sweep(now);
        }
    }

    private void sweep(int kept) {
        try {
            long removed = retention.sweep(kept, clock.instant(), () -> LockSupport.parkNanos(REST.toNanos()));
            if (removed > 0) {
                log.info("Removed {} messages whose time was over", removed);
            }
        } catch (RuntimeException e) {
            log.warn("Messages whose time is over could not be removed; this is tried again: {}", e.toString());
        }
    }
}
