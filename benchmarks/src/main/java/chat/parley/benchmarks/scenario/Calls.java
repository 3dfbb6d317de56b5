package chat.parley.benchmarks.scenario;

import java.time.Duration;

import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/** The same call again and again by one client, the next once the last is answered. */
final class Calls {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Calls() {}

    /** Times {@code count} calls, or fewer if they take too long; a third as many come first, unmeasured. */
    static Timing time(String what, int count, Runnable call) {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int i = 0; i < count / 3 && System.nanoTime() < end; i++) {
            call.run();
        }
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
