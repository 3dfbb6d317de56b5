package chat.parley.desktop.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Content that is as wide as its place and scrolls up and down. */
public final class TallPane extends ScrollPane {

    public TallPane(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // The skin keeps a picture of what shows, which is megabytes for each pane and drawn again anyway when anything changes.
        skinProperty().subscribe(skin -> {
            Node viewport = lookup(".viewport");
            if (skin != null && viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
