package chat.parley.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Results as text for a terminal: columns line up, names to the left and numbers to the right. */
public final class Table {

    private static final List<String> TIMING_HEADER = List.of("", "count", "per s", "p50 ms", "p90 ms", "p99 ms",
            "max ms", "ratio");
    private static final List<String> FIGURE_HEADER = List.of("", "value", "unit", "ratio");

    private Table() {}

    /** One scenario: its name and setting, then its timings, then its figures. */
    public static String of(Result result) {
        var text = new StringBuilder(result.scenario()).append(": ").append(result.setting()).append('\n');
        if (!result.timings().isEmpty()) {
            text.append(aligned(TIMING_HEADER, result.timings().stream().map(Table::cells).toList()));
        }
        if (!result.figures().isEmpty()) {
            text.append(aligned(FIGURE_HEADER, result.figures().stream().map(Table::cells).toList()));
        }
        return text.toString();
    }

    private static List<String> cells(Timing timing) {
        return List.of(timing.what(), Long.toString(timing.count()), number(timing.perSecond()), number(timing.p50()),
                number(timing.p90()), number(timing.p99()), number(timing.max()), cell(timing.ratio()));
    }

    private static List<String> cells(Figure figure) {
        return List.of(figure.what(), number(figure.value()), figure.unit(), cell(figure.ratio()));
    }

    private static String cell(@Nullable Ratio ratio) {
        return ratio == null ? "" : ratio.toString();
    }

    /** Three digits that matter: 0.042, 4.20, 42.0, 420. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String aligned(List<String> header, List<List<String>> rows) {
        var lines = new ArrayList<List<String>>(rows.size() + 1);
        lines.add(header);
        lines.addAll(rows);
        int[] widths = IntStream.range(0, header.size())
                .map(column -> lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
                .toArray();
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> cells, int[] widths) {
        int last = cells.size() - 1;
        var line = new StringBuilder("  ").append(cells.getFirst()).repeat(' ', widths[0] - cells.getFirst().length());
        for (int column = 1; column < last; column++) {
            line.append("  ").repeat(' ', widths[column] - cells.get(column).length()).append(cells.get(column));
        }
        return line.append("  ").append(cells.get(last)).toString().stripTrailing() + "\n";
    }
}
