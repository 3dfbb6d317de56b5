package chat.parley.server.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import chat.parley.server.message.MessagePosted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts in memory, so that no post waits for it, and adds what it counted to the stored minutes every few seconds and at the
 * end. While the database is away the counts wait. A server that is killed takes those of the last seconds with it.
 */
@Component
public class ActivityCounter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ActivityCounter.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(5);

    private final ActivityMinutes minutes;
    private final Census census;
    private final Clock clock;
    private final Map<Long, Long> waiting = new ConcurrentHashMap<>();
    private final LongAdder posted = new LongAdder();
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("activity").factory());
    private long markedMinute = -1;
    private int markedConnections;
    private volatile int mostConnections;
    private boolean failing;

    ActivityCounter(ActivityMinutes minutes, Census census, Clock clock) {
        this.minutes = minutes;
        this.census = census;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(this::settle, 0, WRITE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lines, which nobody wrote, do not count. */
    @EventListener
    void posted(MessagePosted event) {
        if (event.post().line() == null) {
            posted.increment();
            waiting.merge(minuteOf(event.post().createdAt()), 1L, Long::sum);
        }
    }

    /** How many messages were posted to this server since it started. */
    public long posted() {
        return posted.sum();
    }

    private void write() {
        long now = minuteOf(clock.instant());
        int most = Math.max(mostConnections, census.connections());
        mostConnections = 0;
        if (now != markedMinute || most > markedConnections) {
            minutes.add(now, 0, most);
            markedMinute = now;
            markedConnections = most;
        }
        for (Long minute : waiting.keySet()) {
            Long count = waiting.remove(minute);
            if (count != null) {
                add(minute, count);
            }
        }
    }

    private void add(long minute, long count) {
        try {
            minutes.add(minute, count, 0);
        } catch (RuntimeException e) {
            waiting.merge(minute, count, Long::sum);
            throw e;
        }
    }

    private void look() {
        mostConnections = Math.max(mostConnections, census.connections());
    }

    /**
     * Adds what was counted so far to what is stored, and says that somebody is there to count. Never throws: while nothing can
     * be written, what is stored can be read, and the rest waits.
     */
    synchronized void settle() {
        try {
            write();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("What was counted could not be stored; it is tried again until it is: {}", e.toString());
            }
            failing = true;
        }
    }

    private static long minuteOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60L);
    }

    /** After everybody was answered, so that nothing is left out. A database that is away must not hold up a stop. */
    @Override
    public synchronized void close() {
        timer.shutdown();
        if (!failing) {
            settle();
        }
    }
}
