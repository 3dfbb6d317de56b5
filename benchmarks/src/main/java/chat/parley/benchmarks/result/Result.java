package chat.parley.benchmarks.result;

import java.util.List;

/**
 * What one scenario found.
 *
 * @param scenario its name on the command line
 * @param setting the conditions in one line, counts included
 */
public record Result(String scenario, String setting, List<Timing> timings, List<Figure> figures) {

    public Result {
        timings = List.copyOf(timings);
        figures = List.copyOf(figures);
    }
}
