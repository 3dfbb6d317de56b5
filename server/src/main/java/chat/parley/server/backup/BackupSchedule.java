package chat.parley.server.backup;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import chat.parley.model.BackupView;
import chat.parley.server.audit.Actor;
import chat.parley.server.web.Conflict;
import chat.parley.server.web.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a backup each day. Looks at the clock every half minute rather than sleeping until it is time, as computers sleep,
 * too, and clocks are set. Not in a server that is there for one order alone.
 */
@Component
class BackupSchedule implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);

    /** What is late waits until those who come back after the start are served. */
    private static final Duration AFTER_START = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Backups backups;
    private final FullCopy copy;
    private final BackupShelf shelf;
    private final BackupPlan plan;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("backup-schedule").factory());

    BackupSchedule(Backups backups, FullCopy copy, BackupShelf shelf, BackupPlan plan, Clock clock) {
        this.backups = backups;
        this.copy = copy;
        this.shelf = shelf;
        this.plan = plan;
        this.clock = clock;
    }

    @EventListener(Opened.class)
    void begin() {
        if (copy.isElsewhere()) {
            return;
        }
        if (plan.time().isPresent()) {
            timer.execute(this::prepare);
        }
        timer.scheduleWithFixedDelay(this::look, AFTER_START.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Makes the folder, whose age says from when on a first backup is late. */
    private void prepare() {
        try {
            shelf.emptySince();
        } catch (UncheckedIOException e) {
            log.warn("{}. Backups will fail until that is mended", e.getMessage());
        }
    }

    private void look() {
        plan.time().map(time -> new Timetable(time, ZoneId.systemDefault())).ifPresent(this::look);
    }

    /** Never throws: that would end the schedule. An attempt that failed is not repeated before the next day. */
    void look(Timetable table) {
        try {
            Instant last = backups.latest().map(BackupView::at).orElseGet(shelf::emptySince);
            if (table.isDue(last, clock.instant())) {
                backups.start(Actor.AT_THE_SHELL); // the record says the same of what nobody asked for
            }
        } catch (Conflict alreadyAtWork) {
            log.debug("A backup is being made already");
        } catch (RuntimeException e) {
            log.warn("The time for a backup cannot be told: {}", e.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
