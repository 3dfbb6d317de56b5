package chat.parley.benchmarks.result;

import org.jspecify.annotations.Nullable;

/**
 * How long something took, over many tries; all times in milliseconds.
 *
 * @param what took that long
 * @param perSecond how often it was done per second of the measured time
 * @param ratio of the median to that of the limit; {@code null} for a limit itself
 */
public record Timing(String what, long count, double perSecond, double p50, double p90, double p99, double max,
        @Nullable Ratio ratio) {

    /** The same, with its median set against that of {@code limit}. */
    public Timing against(Timing limit, String name) {
        return new Timing(what, count, perSecond, p50, p90, p99, max, Ratio.of(p50, limit.p50, name));
    }
}
