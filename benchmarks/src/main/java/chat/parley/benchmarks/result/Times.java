package chat.parley.benchmarks.result;

import java.time.Duration;

import org.HdrHistogram.ConcurrentHistogram;

/** Collects durations from any thread, to three digits, up to a minute; longer ones count as a minute. */
public final class Times {

    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final double NANOS_PER_MILLI = 1e6;

    private final ConcurrentHistogram histogram = new ConcurrentHistogram(LONGEST, 3);

    public void add(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /**
     * What was collected so far.
     *
     * @param over the time in which it was collected, for the rate
     */
    public Timing timing(String what, Duration over) {
        if (count() == 0) {
            throw new IllegalStateException("Nothing was measured for: " + what);
        }
        double seconds = over.toNanos() / 1e9;
        return new Timing(what, count(), count() / seconds, percentile(50), percentile(90), percentile(99),
                histogram.getMaxValue() / NANOS_PER_MILLI, null);
    }

    private double percentile(double share) {
        return histogram.getValueAtPercentile(share) / NANOS_PER_MILLI;
    }
}
