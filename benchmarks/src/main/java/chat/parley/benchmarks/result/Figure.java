package chat.parley.benchmarks.result;

import org.jspecify.annotations.Nullable;

/** A single number that is no duration, such as memory per connection. */
public record Figure(String what, double value, String unit, @Nullable Ratio ratio) {

    public Figure(String what, double value, String unit) {
        this(what, value, unit, null);
    }

    /** The same, set against {@code limit}. */
    public Figure against(Figure limit, String name) {
        return new Figure(what, value, unit, Ratio.of(value, limit.value, name));
    }
}
