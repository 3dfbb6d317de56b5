package chat.parley.desktop.conversations;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/** The drawing of an empty place: two voices that have not spoken yet. Decoration. */
final class TwoBubbles extends Pane {

    private static final double WIDTH = 114;
    private static final double HEIGHT = 70;

    TwoBubbles() {
        getChildren().addAll(
                shape("voice",
                        "M22 0H48A22 22 0 0 1 70 22V26A22 22 0 0 1 48 48H18V57a4 4 0 0 1-1.4 3L3.4 67.2A2.2 2.2 0 0 1 0 65.5V22A22 22 0 0 1 22 0z"),
                shape("voice-dot", "M21 24a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"),
                shape("answer",
                        "M72 14H93A19.500 19.500 0 0 1 112.500 33.500V66a2 2 0 0 1-3.300 1.500L99.500 60a3 3 0 0 1-1.500-2.600V53H72A19.500 19.500 0 0 1 52.500 33.500A19.500 19.500 0 0 1 72 14z"),
                shape("answer-line", "M72 30H93M72 38H84"));
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getStyleClass().add("two-bubbles");
        setMouseTransparent(true);
    }

    private static SVGPath shape(String style, String path) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        return shape;
    }
}
