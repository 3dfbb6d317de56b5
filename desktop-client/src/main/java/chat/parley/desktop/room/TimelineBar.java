package chat.parley.desktop.room;

import java.util.function.DoubleConsumer;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/**
 * The scroll bar of a timeline. It counts rows, not pixels, as the heights of rows that were never on screen are not
 * known; so it is exact at both ends, and its thumb does not jump about while reading.
 */
final class TimelineBar extends ScrollBar {

    private boolean following;

    TimelineBar(DoubleConsumer moved) {
        setOrientation(Orientation.VERTICAL);
        setMax(1);
        setFocusTraversable(false);
        valueProperty().addListener((property, was, now) -> {
            if (!following) {
                moved.accept(now.doubleValue());
            }
        });
    }

    /** Stands where the window stands among this many rows; a thumb that is being dragged is left to the hand. */
    void show(TimelineWindow<?> window, int count) {
        double rest = window.isEmpty() ? 0 : count - window.span();
        setVisible(rest > 0.001);
        if (isPressed() || !isVisible()) {
            return;
        }
        following = true;
        setVisibleAmount(window.span() / count);
        setBlockIncrement(window.span() / rest);
        setUnitIncrement(1 / rest);
        setValue(Math.clamp(window.position() / rest, 0, 1));
        following = false;
    }
}
