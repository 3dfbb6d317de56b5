package chat.parley.desktop.signin;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

import chat.parley.desktop.ui.Mark;

/** The two voices of the brand panel: the mark, large, and the bubble that answers it. Decoration. */
public final class BrandDrawing extends Pane {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 480;
    private static final double BAR = 13;

    /** The drawing, for the bottom of a panel 520 wide. */
    public BrandDrawing() {
        Shape other = Mark.bubble();
        other.getTransforms().setAll(new Translate(547.5, -43.9), new Scale(-5.69, 5.69));
        other.setManaged(false);
        getChildren().addAll(other, bar(331, 83, 84), bar(331, 113, 60));
        List<Shape> own = Mark.bareParts();
        for (Shape part : own) {
            part.getTransforms().setAll(new Translate(-50.9, 27.3), new Scale(7.37, 7.37));
            part.setManaged(false);
        }
        getChildren().addAll(own);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
    }

    private static Rectangle bar(double x, double y, double width) {
        var bar = new Rectangle(x, y, width, BAR);
        bar.setArcWidth(BAR);
        bar.setArcHeight(BAR);
        bar.getStyleClass().add("brand-bar");
        bar.setManaged(false);
        return bar;
    }
}
