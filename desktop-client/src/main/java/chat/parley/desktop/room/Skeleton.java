package chat.parley.desktop.room;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Stands for messages that are on their way. */
final class Skeleton {

    private static final double[] WIDTHS = {0.45, 0.62, 0.30, 0.70, 0.38, 0.52};
    private static final double HEIGHT = 37;
    private static final double COLUMN = 600;
    private static final double GAP = 14;

    private Skeleton() {}

    static VBox messages() {
        var rows = new VBox(GAP);
        rows.getStyleClass().add("room-skeleton");
        rows.setAlignment(Pos.BOTTOM_LEFT);
        for (int i = 0; i < WIDTHS.length; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton");
            bar.setMinSize(WIDTHS[i] * COLUMN, HEIGHT);
            HBox row = new HBox(bar);
            // Two of one person, then two of the other.
            row.getStyleClass().add(i / 2 % 2 == 0 ? "skeleton-other" : "skeleton-own");
            rows.getChildren().add(row);
        }
        return rows;
    }
}
