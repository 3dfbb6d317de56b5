package chat.parley.desktop.settings;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Theme;

/** The window as it looks in a mode, small: in the colours of that mode, whatever mode the window is in. Decoration. */
final class Miniature extends Pane {

    private static final double WIDTH = 207;
    private static final double HEIGHT = 86;

    /** A rectangle of the small window, in pixels of its full size. */
    private record Part(Region shape, double x, double y, double width, double height) {}

    private final Part[] parts = {part("list-row selected", 8, 12, 38, 9), part("list-row", 8, 26, 38, 9),
        part("list-row", 8, 40, 38, 9), part("list-row", 8, 54, 38, 9), part("sheet", 53, 8, 146, 78),
        part("other", 61, 17, 81, 10), part("own", 129, 32, 62, 10), part("other", 61, 47, 96, 10),
        part("accent", 144, 62, 47, 10)};

    Miniature(boolean dark) {
        getStyleClass().add("miniature");
        setStyle(Theme.colours(dark));
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(0, HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
        for (Part part : parts) {
            getChildren().add(part.shape());
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / WIDTH;
        for (Part part : parts) {
            Node shape = part.shape();
            shape.resizeRelocate(part.x() * scale, part.y(), part.width() * scale, part.height());
        }
    }

    private static Part part(String styles, double x, double y, double width, double height) {
        var shape = new Region();
        shape.getStyleClass().setAll(styles.split(" ", -1));
        return new Part(shape, x, y, width, height);
    }
}
