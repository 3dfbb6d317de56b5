package chat.parley.desktop.room;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Shows one row of a {@link TimelineView}, and another one later. JavaFX thread only.
 *
 * @param <R> the rows
 */
abstract class TimelineCell<R> extends Region {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private @Nullable R row;
    private double measuredWidth = -1;
    private double measuredHeight;

    TimelineCell() {
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    /** Shows this row instead of any other; the node graph is kept. */
    abstract void show(R row);

    /** Distance from the top of the cell to the line that must not move when this row changes; valid once measured. */
    abstract double eye();

    final void bind(R next) {
        if (!next.equals(row)) {
            row = next;
            show(next);
            requestLayout();
        }
    }

    /** Shows the same row once more. */
    final void refresh() {
        R shown = row;
        if (shown != null) {
            show(shown);
            requestLayout();
        }
    }

    /** The row on show, or null before the first. */
    final @Nullable R row() {
        return row;
    }

    /** Whether the keys act on this row. */
    void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    final double heightFor(double width) {
        if (width != measuredWidth) {
            applyCss();
            measuredHeight = snapSizeY(prefHeight(width));
            measuredWidth = width;
        }
        return measuredHeight;
    }

    @Override
    public void requestLayout() {
        measuredWidth = -1;
        super.requestLayout();
    }
}
