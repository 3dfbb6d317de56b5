package chat.parley.desktop.conversations;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Stands for a row that is on its way. */
final class SkeletonRow extends HBox {

    private static final double HEIGHT = 62;
    private static final double PICTURE = 40;
    private static final double BAR = 10;
    private static final double SHORT = 120;
    private static final double LONG = 176;

    SkeletonRow() {
        VBox bars = new VBox(10, bar(SHORT, BAR), bar(LONG, BAR));
        bars.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("row");
        setMinHeight(HEIGHT);
        getChildren().addAll(bar(PICTURE, PICTURE), bars);
    }

    private static Region bar(double width, double height) {
        Region bar = new Region();
        bar.getStyleClass().add("skeleton");
        bar.setMinSize(width, height);
        bar.setMaxSize(width, height);
        return bar;
    }
}
