package chat.parley.desktop.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** Makes a field as high as what is written in it, from one line to eight; then it scrolls. JavaFX thread only. */
public final class GrowingField {

    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");
    private static final double LINE = 20;
    /** What is between two lines of the font, as the stylesheet says it of the field. */
    private static final double SPACING = 3;
    private static final double AROUND_TEXT = 16;
    private static final int MOST_LINES = 8;

    private GrowingField() {}

    /** From now on the field grows with its text. */
    public static void install(TextArea field) {
        var measure = new Text();
        measure.setLineSpacing(SPACING);
        measure.fontProperty().bind(field.fontProperty());
        measure.textProperty()
                .bind(field.textProperty().map(now -> now.isEmpty() || now.endsWith("\n") ? now + " " : now));
        measure.wrappingWidthProperty().bind(field.widthProperty().subtract(AROUND_TEXT + 10));
        field.prefHeightProperty().bind(measure.layoutBoundsProperty()
                .map(bounds -> Math.clamp(Math.ceil(bounds.getHeight()), LINE, MOST_LINES * LINE) + AROUND_TEXT));
        field.minHeightProperty().bind(field.prefHeightProperty());
        measure.layoutBoundsProperty().subscribe(
                bounds -> field.pseudoClassStateChanged(SCROLLS, bounds.getHeight() > MOST_LINES * LINE));
    }
}
