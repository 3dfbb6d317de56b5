package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a timeline are in the viewport, and where. Knows no toolkit: heights are asked for, and only those of
 * rows that come near the viewport.
 *
 * <p>Rows that do not fill the viewport lie at its bottom, where the conversation goes on.
 */
final class RowPlacement {

    /** The rows, by index. */
    interface Rows {

        int count();

        double height(int index);

        /** Distance from a row's top to the line that must not move when the row itself changes: its bubble's top. */
        double eye(int index);
    }

    private final Rows rows;
    private final double viewport;
    private final List<Double> tops = new ArrayList<>();
    private int first;

    private RowPlacement(Rows rows, double viewport) {
        this.rows = rows;
        this.viewport = viewport;
    }

    /** Places at least one row; there must be one, and an anchor beyond the last row means the last row. */
    static RowPlacement of(Rows rows, double viewport, Anchor anchor) {
        RowPlacement placement = new RowPlacement(rows, viewport);
        placement.start(anchor);
        placement.fillDown();
        placement.closeGapBelow();
        placement.fillUp();
        placement.closeGapAbove();
        placement.dropInvisible();
        return placement;
    }

    int first() {
        return first;
    }

    int last() {
        return first + tops.size() - 1;
    }

    double top(int index) {
        return tops.get(index - first);
    }

    double bottom(int index) {
        return top(index) + rows.height(index);
    }

    /** Where a row's eye line is, from the top of the viewport. */
    double eyeLine(int index) {
        return top(index) + rows.eye(index);
    }

    /** How far the content reaches below the viewport, counted only as far as it matters: some number above that. */
    double below(double asFarAs) {
        double below = bottom(last()) - viewport;
        for (int i = last() + 1; i < rows.count() && below <= asFarAs; i++) {
            below += rows.height(i);
        }
        return below;
    }

    /** The first placed row whose eye line is inside the viewport, else the first placed row. */
    int eyeRow() {
        for (int i = first; i <= last(); i++) {
            if (eyeLine(i) >= 0) {
                return i;
            }
        }
        return first;
    }

    private void start(Anchor anchor) {
        int end = rows.count() - 1;
        switch (anchor) {
            case Anchor.End() -> put(end, viewport - rows.height(end));
            case Anchor.Eye(int index, double y) -> {
                int i = Math.clamp(index, 0, end);
                put(i, y - rows.eye(i));
            }
            case Anchor.Bottom(int index) -> {
                int i = Math.clamp(index, 0, end);
                put(i, viewport - rows.height(i));
            }
            case Anchor.Top(int index, double share) -> put(Math.clamp(index, 0, end), Math.rint(share * viewport));
            case Anchor.Inside(int index, double share) -> {
                int i = Math.clamp(index, 0, end);
                put(i, -Math.rint(share * rows.height(i)));
            }
        }
    }

    private void put(int index, double top) {
        first = index;
        tops.add(top);
    }

    private void fillDown() {
        double bottom = bottom(last());
        while (bottom < viewport && last() < rows.count() - 1) {
            tops.add(bottom);
            bottom = bottom(last());
        }
    }

    private void fillUp() {
        while (tops.getFirst() > 0 && first > 0) {
            first--;
            tops.addFirst(tops.getFirst() - rows.height(first));
        }
    }

    private void closeGapBelow() {
        double gap = viewport - bottom(last());
        if (gap > 0) {
            shift(gap);
        }
    }

    private void closeGapAbove() {
        double gap = tops.getFirst();
        if (gap <= 0) {
            return;
        }
        shift(-gap);
        fillDown();
        closeGapBelow();
    }

    private void shift(double by) {
        tops.replaceAll(top -> top + by);
    }

    private void dropInvisible() {
        while (tops.size() > 1 && bottom(first) <= 0) {
            tops.removeFirst();
            first++;
        }
        while (tops.size() > 1 && tops.getLast() >= viewport) {
            tops.removeLast();
        }
    }
}
