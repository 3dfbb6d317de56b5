package chat.parley.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How a session and its person stand right now. Remembered for five seconds, which is how late another server may notice
 * that a session has ended if it is not told; on this one it is noticed at once.
 */
@Component
class Standing {

    private record Known(Caller caller, Instant until) {}

    private final Sessions sessions;
    private final Accounts accounts;
    private final Cache<String, Optional<Known>> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(100_000).build();

    Standing(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** For whom the session speaks; empty once it is over, or the person is gone or suspended. */
    Optional<Caller> of(String sessionId, Instant now) {
        return known.get(sessionId, this::load).filter(it -> now.isBefore(it.until())).map(Known::caller);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void forget(SessionEnded ended) {
        known.invalidate(ended.sessionId());
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void forget(SessionEndedElsewhere ended) {
        known.invalidate(ended.sessionId());
    }

    private Optional<Known> load(String sessionId) {
        return sessions.find(sessionId)
                .flatMap(session -> accounts.findPresent(session.userId()).filter(account -> !account.isSuspended())
                        .map(account -> new Known(
                                new Caller(account.hexId(), sessionId, account.type(), account.role()),
                                session.expiresAt())));
    }
}
