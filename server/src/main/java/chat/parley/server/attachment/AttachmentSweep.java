package chat.parley.server.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import chat.parley.server.message.PostedMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finishes what a crash or a full disk cut short, here or on another server, and forgets what nobody posted: after the start
 * and every few minutes. Everything on the disk is compared with the database once after the start and once a day.
 */
@Component
class AttachmentSweep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration EVERYTHING_EVERY = Duration.ofDays(1);

    /** Longer than a message is on its way, and than the clocks of several servers differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final int AT_ONCE = 200;

    private final Leftovers leftovers;
    private final Reservations reservations;
    private final PostedMessages messages;
    private final LookedUpTo lookedUpTo;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("attachment-sweep").factory());

    AttachmentSweep(Leftovers leftovers, Reservations reservations, PostedMessages messages, LookedUpTo lookedUpTo,
            Clock clock) {
        this.leftovers = leftovers;
        this.reservations = reservations;
        this.messages = messages;
        this.lookedUpTo = lookedUpTo;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        timer.scheduleWithFixedDelay(() -> attempt(this::sweep), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> attempt(leftovers::sweepDisk), 0, EVERYTHING_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** What was posted and deleted since the last look, what is reserved for long, and what nobody posted in time. */
    void sweep() {
        Instant now = clock.instant();
        List<String> deleted = new ArrayList<>(messages.deletedSince(lookedUpTo.time()));
        for (int from = 0; from < deleted.size(); from += AT_ONCE) {
            leftovers.ofMessages(deleted.subList(from, Math.min(from + AT_ONCE, deleted.size())));
        }
        lookedUpTo.move(now.minus(MARGIN));
        reservations.settleAll(now.minus(MARGIN));
        leftovers.expired(now);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("The files of messages could not be looked after; this is tried again: {}", e.toString());
        }
    }
}
