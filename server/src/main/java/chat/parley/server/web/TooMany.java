package chat.parley.server.web;

import java.time.Duration;

import org.springframework.http.HttpStatus;

/** The caller asks for more than its share; says when to come back. */
public class TooMany extends Refusal {

    private final long retryAfterSeconds;

    public TooMany(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too many requests. Please wait a moment and try again.");
        this.retryAfterSeconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    /** Whole seconds, at least one, as in the header {@code Retry-After}. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
