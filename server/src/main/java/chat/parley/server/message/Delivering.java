package chat.parley.server.message;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.annotation.PreDestroy;

import chat.parley.server.account.Caller;
import chat.parley.server.account.SessionEnded;
import chat.parley.server.web.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gathers what devices say they keep, and has it written down together: the cost does not grow with the number of messages.
 * What a server takes with it when it is killed, devices say again when they come back. Safe for use by many threads.
 */
@Component
public class Delivering {

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final Duration GATHERING = Duration.ofMillis(400);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 200_000;

    private final DeliveryLog written;
    private final Map<DeviceInRoom, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("deliveries").factory());

    Delivering(DeliveryLog written) {
        this.written = written;
    }

    /**
     * This device keeps everything in these rooms up to and including these numbers. Returns at once.
     *
     * @param upToByRoom rooms that the caller is not a member of are passed over
     * @throws TooMany if more waits to be written than can be soon
     */
    public void kept(Caller caller, Map<String, Long> upToByRoom) {
        if (waiting.size() > MOST_WAITING) {
            throw new TooMany(Duration.ofSeconds(1));
        }
        upToByRoom.forEach((roomId, upTo) -> waiting
                .merge(new DeviceInRoom(roomId, caller.userId(), caller.sessionId()), upTo, Math::max));
        writeAfter(GATHERING);
    }

    @EventListener
    void ended(SessionEnded session) {
        try {
            writer.execute(() -> tried(() -> written.ended(session.userId(), session.sessionId())));
        } catch (RejectedExecutionException e) {
            // The server stops; the next word of another device of the person sets it right.
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        writer.execute(this::write);
        writer.shutdown();
        writer.awaitTermination(2, TimeUnit.SECONDS);
    }

    private void writeAfter(Duration pause) {
        if (due.compareAndSet(false, true)) {
            try {
                writer.schedule(this::write, pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                due.set(false); // the server stops; the device says it again to the next
            }
        }
    }

    private void write() {
        due.set(false);
        Map<DeviceInRoom, Long> now = new HashMap<>();
        List.copyOf(waiting.keySet()).forEach(device -> {
            Long upTo = waiting.remove(device);
            if (upTo != null) {
                now.put(device, upTo);
            }
        });
        if (!now.isEmpty() && !tried(() -> written.write(now))) {
            now.forEach((device, upTo) -> waiting.merge(device, upTo, Math::max));
            writeAfter(AFTER_FAILURE);
        }
    }

    private static boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            log.warn("What was delivered could not be written down: {}", e.toString());
            return false;
        }
    }
}
