package chat.parley.desktop.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Nodes that stand in one line. */
public final class SideBySide {

    private SideBySide() {}

    /** These, so far from each other, on one middle line. */
    public static HBox of(double spacing, Node... nodes) {
        var line = new HBox(spacing, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Takes the room that the others in the line leave. */
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
