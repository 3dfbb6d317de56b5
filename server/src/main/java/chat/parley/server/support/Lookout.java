package chat.parley.server.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks, every few seconds, for what must happen without anybody doing it. Several servers may do so at once. */
@Component
@EnableConfigurationProperties(SupportSettings.class)
class Lookout implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lookout.class);
    private static final Duration REPAIR_EVERY = Duration.ofMinutes(5);

    private final Timely timely;
    private final Roster roster;
    private final CaseRepair repair;
    private final SupportSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("support-lookout").factory());

    Lookout(Timely timely, Roster roster, CaseRepair repair, SupportSettings settings, Clock clock) {
        this.timely = timely;
        this.roster = roster;
        this.repair = repair;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever was away while the server was is given time to come back. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Instant startedAt = clock.instant();
        every(REPAIR_EVERY, repair::repair);
        every(settings.lookEvery(), roster::look);
        every(settings.lookEvery(), () -> timely.wakeUp(clock.instant()));
        every(settings.lookEvery(), () -> timely.settle(clock.instant()));
        every(settings.lookEvery(), () -> timely.giveBack(startedAt, clock.instant()));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void every(Duration time, Runnable work) {
        timer.scheduleWithFixedDelay(() -> tryTo(work), 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void tryTo(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("The desk could not be looked after; this is tried again: {}", e.toString());
        }
    }
}
