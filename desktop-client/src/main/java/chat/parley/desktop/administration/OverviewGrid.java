package chat.parley.desktop.administration;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cards of the overview: beside one another where there is room, else below. */
final class OverviewGrid extends VBox {

    private static final double GAP = 14;
    private static final int MANY = 4;
    private static final double WIDE = 860;
    private static final double MEDIUM = 400;
    private static final double STORAGE = 352;

    private final List<Tile> tiles;
    private final Region chart;
    private final Region storage;
    private final Region backup;
    private int abreast;

    OverviewGrid(List<Tile> tiles, Region chart, Region storage, Region backup) {
        super(GAP);
        this.tiles = tiles;
        this.chart = chart;
        this.storage = storage;
        this.backup = backup;
        tiles.forEach(tile -> HBox.setHgrow(tile, Priority.ALWAYS));
        HBox.setHgrow(chart, Priority.ALWAYS);
        chart.setMinWidth(0);
        chart.setPrefWidth(1);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    private static int fitting(double width) {
        if (width >= WIDE) {
            return MANY;
        }
        return width >= MEDIUM ? 2 : 1;
    }

    private void fit(double width) {
        arrange(fitting(width));
        // As wide as the others, whatever stands in it; truly so, as words that wrap say how high they are by their width.
        double each = Math.max(1, Math.floor((width - GAP * (abreast - 1)) / abreast));
        tiles.forEach(tile -> tile.setPrefWidth(each));
    }

    private void arrange(int next) {
        if (next == abreast) {
            return;
        }
        abreast = next;
        getChildren().clear();
        for (int i = 0; i < tiles.size(); i += abreast) {
            var row = new HBox(GAP);
            row.getChildren().addAll(tiles.subList(i, Math.min(tiles.size(), i + abreast)));
            getChildren().add(row);
        }
        if (abreast == MANY) {
            storage.setPrefWidth(STORAGE);
            storage.setMinWidth(STORAGE);
            var row = new HBox(GAP, chart, storage);
            VBox.setVgrow(row, Priority.ALWAYS);
            getChildren().addAll(row, backup);
        } else {
            storage.setPrefWidth(Region.USE_COMPUTED_SIZE);
            storage.setMinWidth(0);
            VBox.setVgrow(chart, Priority.ALWAYS);
            getChildren().addAll(chart, storage, backup);
        }
    }
}
