package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows on screen after a layout.
 *
 * @param first index of the first
 * @param rows the rows, from there on
 * @param tops where each begins, and after them where the last ends, from the top of the viewport
 * @param height of the viewport
 * @param <R> the rows
 */
record TimelineWindow<R>(int first, List<R> rows, List<Double> tops, double height) {

    TimelineWindow {
        rows = List.copyOf(rows);
        tops = List.copyOf(tops);
    }

    static <R> TimelineWindow<R> empty() {
        return new TimelineWindow<>(0, List.of(), List.of(), 0);
    }

    static <R> TimelineWindow<R> of(RowPlacement placed, List<R> all, double height) {
        List<Double> tops = new ArrayList<>();
        for (int i = placed.first(); i <= placed.last(); i++) {
            tops.add(placed.top(i));
        }
        tops.add(placed.bottom(placed.last()));
        return new TimelineWindow<>(placed.first(), all.subList(placed.first(), placed.last() + 1), tops, height);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int last() {
        return first + rows.size() - 1;
    }

    double top(int index) {
        return tops.get(index - first);
    }

    double bottom(int index) {
        return tops.get(index - first + 1);
    }

    /** Rows whose end is on screen: having seen a message means having seen where it ends. */
    List<R> seen() {
        List<R> seen = new ArrayList<>();
        for (int i = first; i <= last(); i++) {
            if (bottom(i) <= height + 1) {
                seen.add(rows.get(i - first));
            }
        }
        return seen;
    }

    /** Mean height of the rows on screen, from which the length of the rest is guessed; 0 for none. */
    double meanHeight() {
        return isEmpty() ? 0 : (tops.getLast() - tops.getFirst()) / rows.size();
    }

    /** How many rows begin above the viewport, the last in part: where a scroll bar counted in rows stands. */
    double position() {
        return first + hidden(-top(first), first);
    }

    /** How many rows fill the viewport, in parts too. */
    double span() {
        return last() + 1 - hidden(bottom(last()) - height, last()) - position();
    }

    /** About how many pixels of so many rows lie below the viewport. */
    double below(int count) {
        return isEmpty() ? 0 : (count - position() - span()) * meanHeight();
    }

    /** Whether there is more below the viewport, with this many rows in all. */
    boolean goesOn(int count) {
        return !isEmpty() && (last() < count - 1 || bottom(last()) > height + 0.5);
    }

    /** What to hold for a scroll bar at a share of its way, 0 to 1, with this many rows in all. */
    Anchor anchorAt(double share, int count) {
        if (share >= 1) {
            return new Anchor.End();
        }
        double position = share * Math.max(0, count - span());
        int index = (int) position;
        return new Anchor.Inside(index, position - index);
    }

    private double hidden(double pixels, int index) {
        double height = bottom(index) - top(index);
        return height <= 0 ? 0 : Math.clamp(pixels / height, 0, 1);
    }
}
