package chat.parley.benchmarks.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/** Adds a message a hundred times a second until it is closed. Late ones count from when they should have been sent. */
public final class SteadyWriter implements AutoCloseable {

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / 100;

    private final Times times = new Times();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final long start = System.nanoTime();
    private long due = start;

    public SteadyWriter(Messages messages) {
        thread.scheduleAtFixedRate(() -> {
            messages.add(1);
            times.add(System.nanoTime() - due);
            due += PERIOD;
        }, 0, PERIOD, TimeUnit.NANOSECONDS);
    }

    /** Stops, then tells how long each took; throws if one failed. */
    public Timing stop(String what) {
        boolean failed = thread.isTerminated();
        close();
        if (failed) {
            throw new IllegalStateException("Writing failed");
        }
        return times.timing(what, Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        thread.close();
    }
}
