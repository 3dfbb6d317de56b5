package chat.parley.desktop.administration;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.SideBySide;

/** Stands for a table that is on its way. */
final class PeopleSkeleton extends VBox {

    private static final int ROWS = 10;
    private static final double ROW = 52;
    private static final double PICTURE = 32;
    private static final double BAR = 10;
    private static final double[] WIDTHS = {180, 64, 72};

    PeopleSkeleton() {
        getStyleClass().add("people-skeleton");
        setAlignment(Pos.TOP_LEFT);
        for (int i = 0; i < ROWS; i++) {
            getChildren().add(row());
        }
    }

    private static HBox row() {
        var row = SideBySide.of(14, bar(PICTURE, PICTURE));
        row.setMinHeight(ROW);
        for (double width : WIDTHS) {
            row.getChildren().add(bar(width, BAR));
        }
        return row;
    }

    private static Region bar(double width, double height) {
        var bar = new Region();
        bar.getStyleClass().add("skeleton");
        bar.setMinSize(width, height);
        bar.setMaxSize(width, height);
        return bar;
    }
}
