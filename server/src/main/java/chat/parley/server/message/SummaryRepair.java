package chat.parley.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets right the summaries of rooms whose server died between storing something and summing it up: at start, beside the first
 * requests, and every few minutes, as it may have been another server. Looks only at rooms in which something was written
 * since it looked last. A summary that is behind hides nothing but itself, and the next post sets it right as well.
 */
@Component
class SummaryRepair implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SummaryRepair.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    /** Longer than the way from storing to summing up, and than the clocks of several servers differ. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Messages messages;
    private final Mending mending;
    private final RepairedUpTo repairedUpTo;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("summary-repair").factory());

    SummaryRepair(Messages messages, Mending mending, RepairedUpTo repairedUpTo, Clock clock) {
        this.messages = messages;
        this.mending = mending;
        this.repairedUpTo = repairedUpTo;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        timer.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Looks at everything that was written since the last time. */
    void repair() {
        Instant now = clock.instant();
        long mended = messages.roomsWrittenSince(repairedUpTo.time()).stream().filter(mending::mend).count();
        repairedUpTo.move(now.minus(MARGIN));
        if (mended > 0) {
            log.info("Set right the summaries of {} rooms", mended);
        }
    }

    private void look() {
        try {
            repair();
        } catch (RuntimeException e) {
            log.warn("The summaries of the rooms could not be looked after; this is tried again: {}", e.toString());
        }
    }
}
