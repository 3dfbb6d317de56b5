package chat.parley.benchmarks.scenario;

import java.time.Duration;

import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/** The same call again and again by one client, the next once the last is answered. */
final class Calls {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(5);

    private Calls() {}

    /**
     * Times {@code count} calls, or fewer if they take too long. As many come first, for some seconds at most, and do not
     * count: they are what the server warms up on.
     */
    static Timing time(String what, int count, Runnable call) {
        long warm = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        for (int i = 0; i < count && System.nanoTime() < warm; i++) {
            call.run();
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        var times = new Times();
        long start = System.nanoTime();
        do {
            long before = System.nanoTime();
            call.run();
            times.add(System.nanoTime() - before);
        } while (times.count() < count && System.nanoTime() < end);
        return times.timing(what, Duration.ofNanos(System.nanoTime() - start));
    }
}
