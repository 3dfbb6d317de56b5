package chat.parley.server.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notices when the database inside the server has failed for good: reading might go on, but nobody would mend it, so the process
 * is to end and whatever looks after it starts it again. A full disk is no such failure.
 */
@Component
class DatabaseWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final ObjectProvider<EmbeddedMongo> embedded;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("database-watch").factory());

    DatabaseWatch(ObjectProvider<EmbeddedMongo> embedded, ApplicationEventPublisher events) {
        this.embedded = embedded;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        embedded.ifAvailable(own -> timer.scheduleWithFixedDelay(() -> look(own.health()), EVERY.toMillis(),
                EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void look(Health health) {
        if (health.state() == Health.State.READ_ONLY) {
            timer.shutdown();
            String reason = String.valueOf(health.reason());
            log.error("The database takes no more writes until it is opened anew: {}", reason);
            events.publishEvent(new DatabaseLost(reason));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
