package chat.parley.desktop.backend;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: up to 1, 2, 5, 10, 20, then always up to 30 seconds. The wait is drawn from the
 * upper half of each span, so that the clients of a server that restarts do not all come at the same moment and the
 * countdown a person sees still means something. Not safe for use by several threads.
 */
public final class Backoff {
    private static final List<Duration> SPANS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(20), Duration.ofSeconds(30));
    private final RandomGenerator random;
    private int failures;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after one more failure. */
    public Duration next() {
        Duration span = SPANS.get(Math.min(failures++, SPANS.size() - 1));
        return Duration.ofMillis(random.nextLong(span.toMillis() / 2, span.toMillis() + 1));
    }

    /** It worked: the next failure is the first again. */
    public void reset() {
        failures = 0;
    }
}
