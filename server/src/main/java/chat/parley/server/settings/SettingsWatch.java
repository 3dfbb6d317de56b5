package chat.parley.server.settings;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what is changed on other servers: at once where they can be heard, and by looking every few seconds. */
@Component
class SettingsWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SettingsWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final LiveSettings settings;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("settings-watch").factory());

    SettingsWatch(LiveSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever says so must not be kept waiting. */
    @EventListener(SettingsChangedElsewhere.class)
    void changedElsewhere() {
        timer.execute(this::look);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            settings.refresh();
        } catch (RuntimeException e) {
            log.warn("The settings could not be read; this is tried again: {}", e.toString());
        }
    }
}
