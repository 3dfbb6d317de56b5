package chat.parley.benchmarks.result;

import java.util.Locale;

/**
 * How many times as much as something measured in the same run: what still means something on another machine.
 *
 * @param of what it was compared with, such as {@code echo}
 */
public record Ratio(double times, String of) {

    /** Throws if there is nothing to divide by: a limit of zero was not measured. */
    public static Ratio of(double value, double limit, String name) {
        if (limit <= 0) {
            throw new IllegalArgumentException(name + " was measured as " + limit);
        }
        return new Ratio(value / limit, name);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, times < 10 ? "%.2f × %s" : "%.0f × %s", times, of);
    }
}
