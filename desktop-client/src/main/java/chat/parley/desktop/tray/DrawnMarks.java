package chat.parley.desktop.tray;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

import chat.parley.desktop.ui.Mark;

/**
 * Parley’s mark in one colour, for a panel of any colour: light, with a dark edge that a dark panel swallows. What waits is told by
 * the mark’s own dot, which is larger and coloured then. Drawn when first asked for, in all sizes at once, as each drawing waits
 * for the renderer. JavaFX thread only.
 */
final class DrawnMarks {

    /** In pixels: what panels of common heights ask for, once and twice as dense. */
    static final List<Integer> EDGES = List.of(16, 22, 24, 32, 48);

    private static final Color LIGHT = Color.web("#FBFAF7");
    private static final Color DARK = Color.web("#12201F", 0.85);
    private static final Color MARIGOLD = Color.web("#F4B544");
    private static final Color PETROL = Color.web("#0F7C79");
    /** Of an edge of 24 pixels; thinner ones blur. */
    private static final double LINE = 1;
    /** On the grid of the mark. */
    private static final double DOT = 10;

    private final Map<Waiting, List<Pixmap>> drawn = new EnumMap<>(Waiting.class);

    /** With the dot for that, smallest first; always the same list for the same. */
    List<Pixmap> of(Waiting waiting) {
        return drawn.computeIfAbsent(waiting, DrawnMarks::draw);
    }

    private static List<Pixmap> draw(Waiting waiting) {
        var row = new Group();
        int width = 0;
        for (int edge : EDGES) {
            Group mark = mark(edge, waiting);
            mark.setTranslateX(width);
            row.getChildren().add(mark);
            width += edge;
        }
        var exactly = new SnapshotParameters();
        exactly.setFill(Color.TRANSPARENT);
        exactly.setViewport(new Rectangle2D(0, 0, width, EDGES.getLast()));
        WritableImage all = row.snapshot(exactly, null);
        List<Pixmap> pixmaps = new ArrayList<>();
        int left = 0;
        for (int edge : EDGES) {
            pixmaps.add(pixmap(all, left, edge));
            left += edge;
        }
        return List.copyOf(pixmaps);
    }

    private static Group mark(int edge, Waiting waiting) {
        List<Shape> parts = Mark.bareParts();
        Bounds whole = new Group(List.copyOf(parts)).getLayoutBounds();
        double line = LINE * Math.max(1, edge / 24.0);
        double scale = (edge - 2 * line) / whole.getHeight();
        Shape bubble = parts.getFirst();
        Shape dot = switch (waiting) {
            case NOTHING -> parts.getLast();
            case OTHERS, MENTIONS ->
                new Circle(whole.getMaxX() - DOT * 0.7, whole.getMaxY() - DOT, DOT);
        };
        paint(bubble, LIGHT, line / scale);
        paint(dot, switch (waiting) {
            case NOTHING -> LIGHT;
            case OTHERS -> PETROL;
            case MENTIONS -> MARIGOLD;
        }, line / scale);
        var mark = new Group(bubble, dot);
        mark.getTransforms().setAll(new Translate((edge - whole.getWidth() * scale) / 2, line),
                new Scale(scale, scale), new Translate(-whole.getMinX(), -whole.getMinY()));
        return mark;
    }

    private static void paint(Shape shape, Color fill, double line) {
        shape.getStyleClass().clear();
        shape.setFill(fill);
        shape.setStroke(DARK);
        shape.setStrokeWidth(line);
        shape.setStrokeType(StrokeType.OUTSIDE);
    }

    /** In the order in which the bus has the bytes of a pixel. */
    private static Pixmap pixmap(WritableImage all, int left, int edge) {
        int[] pixels = new int[edge * edge];
        all.getPixelReader().getPixels(left, 0, edge, edge, PixelFormat.getIntArgbInstance(), pixels, 0, edge);
        byte[] bytes = new byte[pixels.length * Integer.BYTES];
        IntStream.range(0, bytes.length)
                .forEach(at -> bytes[at] = (byte) (pixels[at / Integer.BYTES] >>> (24 - 8 * (at % Integer.BYTES))));
        return new Pixmap(edge, edge, bytes);
    }
}
