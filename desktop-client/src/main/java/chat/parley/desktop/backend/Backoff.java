package chat.parley.desktop.backend;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: up to 1, 2, 5, 10, 20, then always up to 30 seconds. The wait is drawn from the
 * whole of each span, so that the clients of a server that restarts come spread over it. Not safe for use by several
 * threads.
 */
public final class Backoff {
    private static final List<Duration> SPANS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(20), Duration.ofSeconds(30));
    private static final int RESTING = 3;
    /** Less would be a second try of the same moment. */
    private static final Duration LEAST = Duration.ofMillis(50);
    private final RandomGenerator random;
    private int failures;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after one more failure. */
    public Duration next() {
        Duration span = SPANS.get(Math.min(failures++, SPANS.size() - 1));
        return Duration.ofMillis(random.nextLong(LEAST.toMillis(), span.toMillis() + 1));
    }

    /** The server asked for a rest: the next wait is drawn from a longer span. */
    public void rest() {
        failures = Math.max(failures, RESTING);
    }

    /** It worked: the next failure is the first again. */
    public void reset() {
        failures = 0;
    }
}
