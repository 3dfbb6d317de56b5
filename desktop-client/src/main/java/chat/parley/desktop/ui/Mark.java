package chat.parley.desktop.ui;

import java.util.List;

import javafx.scene.layout.Pane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.scene.transform.Translate;

/** Parley's mark: a bubble that reads as a P, answered by a dot. Decoration. */
public final class Mark extends Pane {

    /** The edge of the drawing's own grid. */
    private static final double GRID = 64;
    private static final double LEFT = 14.5;
    private static final double TOP = 10;
    private static final double WIDTH = 37.3;
    private static final double HEIGHT = 44.6;

    private static final String PLATE = "M15 0H49a15 15 0 0 1 15 15V49a15 15 0 0 1-15 15H15a15 15 0 0 1-15-15V15a15 15 0 0 1 15-15z";
    private static final String BUBBLE = "M14.5 26a16 16 0 1 1 16 16H24.2v4.6a2.4 2.4 0 0 1-.8 1.8l-6.5 5.8a1.45 1.45 0 0 1-2.4-1.1z";
    private static final String HOLE = "M24.2 26a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0-12.6 0z";
    private static final String DOT = "M39.2 47.5a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0-12.6 0z";

    private Mark(double width, double height, List<Transform> place, List<Shape> parts) {
        for (Shape part : parts) {
            part.setManaged(false);
            part.getTransforms().setAll(place);
        }
        getChildren().setAll(parts);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setMouseTransparent(true);
    }

    /** The mark on its petrol plate, as the app's icon. */
    public static Mark onPlate(double size) {
        return new Mark(size, size, List.of(new Scale(size / GRID, size / GRID)),
                List.of(shape("mark-plate", PLATE), shape("mark-bubble", BUBBLE + HOLE), shape("mark-dot", DOT)));
    }

    /** The mark alone, for a coloured ground: the ground shows through the P. */
    public static Mark bare(double height) {
        double scale = height / HEIGHT;
        return new Mark(WIDTH * scale, height, List.of(new Scale(scale, scale), new Translate(-LEFT, -TOP)),
                bareParts());
    }

    /** Bubble and dot on the drawing's own grid, for larger drawings. */
    public static List<Shape> bareParts() {
        return List.of(shape("mark-voice", BUBBLE + HOLE), shape("mark-dot", DOT));
    }

    /** The bubble of the mark without its hole: the other voice, when mirrored. */
    public static Shape bubble() {
        return shape("mark-other", BUBBLE);
    }

    private static SVGPath shape(String style, String path) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().add(style);
        return shape;
    }
}
