package chat.parley.server.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.util.unit.DataSize;

/**
 * Something that administrators may change while the server runs.
 *
 * @param name as in files and on the command line, such as {@code parley.name}
 * @param usual what holds as long as nobody has changed it: what was given at the start, or what is built in
 * @param reading of a text that fits the shape
 * @param writing as a text; in whole units, rounded up
 */
public record Setting<T>(String name, Shape shape, T usual, Function<String, T> reading,
        Function<T, String> writing) {

    /** A text on one line. */
    public static Setting<String> text(String name, String usual, int most) {
        return new Setting<>(name, new Shape.Text(most), usual, Function.identity(), Function.identity());
    }

    /** One of some values, by their names in lower case. */
    public static <E extends Enum<E>> Setting<E> choice(String name, E usual) {
        Class<E> type = usual.getDeclaringClass();
        var words = Stream.of(type.getEnumConstants()).map(Setting::word).toList();
        return new Setting<>(name, new Shape.Choice(words), usual,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)), Setting::word);
    }

    public static Setting<Duration> minutes(String name, Duration usual, long least, long most) {
        return new Setting<>(name, new Shape.Whole("minutes", least, most), usual,
                text -> Duration.ofMinutes(Long.parseLong(text)),
                time -> Long.toString(Math.ceilDiv(time.toMillis(), Duration.ofMinutes(1).toMillis())));
    }

    public static Setting<Integer> days(String name, int usual, long least, long most) {
        return new Setting<>(name, new Shape.Whole("days", least, most), usual, Integer::valueOf, String::valueOf);
    }

    /** A number of things that need no unit. */
    public static Setting<Integer> number(String name, int usual, long least, long most) {
        return new Setting<>(name, new Shape.Whole("number", least, most), usual, Integer::valueOf, String::valueOf);
    }

    /** A time of day; empty for never. */
    public static Setting<Optional<LocalTime>> time(String name, Optional<LocalTime> usual) {
        return new Setting<>(name, new Shape.TimeOfDay(), usual,
                text -> text.equals(Shape.TimeOfDay.NEVER) ? Optional.empty() : Optional.of(LocalTime.parse(text)),
                time -> time.map(LocalTime::toString).orElse(Shape.TimeOfDay.NEVER));
    }

    public static Setting<DataSize> megabytes(String name, DataSize usual, long least, long most) {
        return new Setting<>(name, new Shape.Whole("megabytes", least, most), usual,
                text -> DataSize.ofMegabytes(Long.parseLong(text)),
                size -> Long.toString(Math.ceilDiv(size.toBytes(), DataSize.ofMegabytes(1).toBytes())));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
