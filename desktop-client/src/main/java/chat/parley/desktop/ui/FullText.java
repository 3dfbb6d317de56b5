package chat.parley.desktop.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** All of a text whose label has to cut it off, as a tooltip; none where it is whole. JavaFX thread only. */
public final class FullText {

    private FullText() {}

    /** From now on the label, whose text stands in one line, tells all of it to whoever points at it. */
    public static void of(Label label) {
        // A tooltip is a window: it is made when it is wanted.
        label.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> label.setTooltip(isCut(label)
                ? new Tooltip(label.getText())
                : null));
    }

    private static boolean isCut(Label label) {
        return label.getWidth() + 0.5 < label.prefWidth(-1);
    }
}
