package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Stands for messages that are on their way. */
final class Skeleton {

    private static final double[] WIDTHS = {0.45, 0.62, 0.30, 0.70, 0.38, 0.52};
    private static final double HEIGHT = 37;
    private static final double COLUMN = 600;

    private Skeleton() {}

    static List<Node> messages() {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton");
            bar.setMinSize(WIDTHS[i] * COLUMN, HEIGHT);
            HBox row = new HBox(bar);
            // Two of one person, then two of the other.
            row.getStyleClass().add(i / 2 % 2 == 0 ? "skeleton-other" : "skeleton-own");
            rows.add(row);
        }
        return rows;
    }
}
