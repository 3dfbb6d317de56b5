package chat.parley.desktop.ui;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** All of a text that stands in one line and had to be cut off, as a tooltip; none where it is whole. JavaFX thread only. */
public final class FullText {

    private FullText() {}

    /** From now on the label tells all of its text to whoever points at it. */
    public static void of(Label label) {
        of(label, label::getText);
    }

    /**
     * The same for another kind of line.
     *
     * @param text all of it, as it is when it is asked for
     */
    public static void of(Region line, Supplier<String> text) {
        // A tooltip is a window: it is made when it is wanted, and not kept.
        line.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (line.getWidth() + 0.5 < line.prefWidth(-1)) {
                var tip = new Tooltip(text.get());
                Tooltip.install(line, tip);
                line.setOnMouseExited(_ -> Tooltip.uninstall(line, tip));
            }
        });
    }
}
