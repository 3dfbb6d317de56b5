package chat.parley.benchmarks.result;

import java.util.List;
import java.util.Locale;

/**
 * All timings as one SVG: a line each, a bar from the median to the 99th percentile on a logarithmic axis, a tick at the
 * median. Limits are grey, what was measured of Parley is blue.
 */
public final class Plot {

    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 10_000;
    private static final int NAMES = 380;
    private static final int AXIS = 560;
    private static final int ROW = 22;
    private static final int TOP = 40;

    private final StringBuilder svg = new StringBuilder();

    private Plot() {}

    /** The whole file; colours and fonts are its own, so that it shows the same everywhere. */
    public static String of(List<Result> results) {
        return new Plot().draw(results);
    }

    private String draw(List<Result> results) {
        int rows = results.stream().mapToInt(result -> result.timings().size() + 1).sum();
        int height = TOP + rows * ROW + ROW;
        add("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='12'>",
                NAMES + AXIS + 40, height);
        add("<rect width='100%%' height='100%%' fill='white'/>");
        axis(height);
        int y = TOP + ROW / 2;
        for (Result result : results) {
            add("<text x='10' y='%d' font-weight='bold'>%s</text>", y + 4, escaped(result.scenario()));
            for (Timing timing : result.timings()) {
                y += ROW;
                row(timing, y);
            }
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private void axis(int height) {
        for (double at = SHORTEST; at <= LONGEST * 1.01; at *= 10) {
            double x = x(at);
            add("<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#ddd'/>", x, TOP - 8, x, height - ROW / 2);
            add("<text x='%.1f' y='%d' text-anchor='middle' fill='#555'>%s</text>", x, TOP - 14, label(at));
        }
    }

    private void row(Timing timing, int y) {
        String colour = timing.ratio() == null ? "#8a8f98" : "#2f6fde";
        double from = x(timing.p50());
        double width = Math.max(2, x(timing.p99()) - from);
        add("<text x='%d' y='%d' text-anchor='end'>%s</text>", NAMES - 10, y + 4, escaped(timing.what()));
        add("<rect x='%.1f' y='%d' width='%.1f' height='8' rx='2' fill='%s' fill-opacity='0.55'/>", from, y - 4, width,
                colour);
        add("<rect x='%.1f' y='%d' width='3' height='14' fill='%s'/>", from - 1.5, y - 7, colour);
    }

    private static double x(double millis) {
        double share = Math.log10(Math.clamp(millis, SHORTEST, LONGEST) / SHORTEST) / Math.log10(LONGEST / SHORTEST);
        return NAMES + share * AXIS;
    }

    private static String label(double millis) {
        return millis >= 999
                ? Math.round(millis / 1000) + " s"
                : String.format(Locale.ROOT, millis < 0.1 ? "%.2f ms" : millis < 1 ? "%.1f ms" : "%.0f ms", millis);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
