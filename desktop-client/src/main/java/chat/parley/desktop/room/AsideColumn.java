package chat.parley.desktop.room;

import java.util.List;
import javafx.scene.layout.VBox;

/** What stands below a message before the next one, drawn by whoever brought it. JavaFX thread only. */
final class AsideColumn extends VBox {

    private static final double GAP = 6;

    private final RowLook look;
    private List<Aside> shown = List.of();

    AsideColumn(RowLook look) {
        super(GAP);
        this.look = look;
        setFillWidth(true);
    }

    void show(List<Aside> asides) {
        if (!asides.equals(shown)) {
            shown = asides;
            getChildren().setAll(asides.stream().map(look::draw).toList());
        }
    }
}
