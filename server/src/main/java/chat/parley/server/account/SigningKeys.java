package chat.parley.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The keys of this server. They are in memory; every few seconds, what another server made or erased is taken up, and what
 * nobody needs any more is erased. Safe for use by many threads.
 */
@Component
class SigningKeys implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final KeyPlace place;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("signing-keys").factory());
    private volatile KeyRing ring;
    private boolean failing;

    SigningKeys(KeyPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
        this.ring = KeyRing.of(place);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(this::look, LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** The one that signs new tokens. */
    SigningKey current() {
        return ring.current(clock.instant());
    }

    /** Looked up in memory only: a name in a token never touches the file system or the database. */
    Optional<SigningKey> find(String kid) {
        return SigningKey.KID.matcher(kid).matches() ? ring.find(kid, clock.instant()) : Optional.empty();
    }

    /**
     * Makes another key. It signs once every server knows it; the last one is good until the last of its tokens has ended.
     *
     * @return from when on it signs
     * @throws chat.parley.server.web.Conflict if an administrator looks after the keys by hand
     */
    synchronized Instant renew() {
        SigningKey fresh = SigningKey.after(ring.keys().getLast(), clock.instant());
        place.add(fresh);
        ring = KeyRing.of(place);
        return fresh.madeAt().plus(place.notice());
    }

    /** Erases all but the newest: whatever they signed is refused from now on. */
    synchronized void eraseOlder() {
        List<SigningKey> keys = ring.keys();
        keys.subList(0, keys.size() - 1).forEach(place::erase);
        ring = KeyRing.of(place);
    }

    /** Never throws: that would end the schedule. What is known stays until more is. */
    synchronized void look() {
        try {
            KeyRing now = place.notice().isZero() ? ring : KeyRing.of(place); // else nobody but us changes them
            List<SigningKey> outlived = now.outlived(clock.instant());
            outlived.forEach(place::erase);
            ring = outlived.isEmpty() ? now : KeyRing.of(place);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("The signing keys cannot be looked at; those that are known are used: {}", e.toString());
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
