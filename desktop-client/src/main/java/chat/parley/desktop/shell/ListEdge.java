package chat.parley.desktop.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.WhileShown;
import org.jspecify.annotations.Nullable;

/** The edge between list and sheet: dragged, it makes the list wider or narrower; a double click, as wide as usual. JavaFX thread only. */
final class ListEdge extends Region {

    /** In pixels. */
    static final double NARROWEST = 240;
    /** In pixels. */
    static final double WIDEST = 420;
    private static final double REACH = 6;

    private final Pane frame;
    private final Region list;
    private final ObservableValue<Boolean> free;
    private final ObjectProperty<@Nullable Double> wanted;

    /**
     * An edge that is not yet in its frame.
     *
     * @param free whether the list may be as wide as the person wants
     * @param wanted how wide, in pixels; {@code null} for as usual
     */
    ListEdge(Pane frame, Region list, ObservableValue<Boolean> free, ObjectProperty<@Nullable Double> wanted) {
        this.frame = frame;
        this.list = list;
        this.free = free;
        this.wanted = wanted;
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::reset);
        visibleProperty().bind(free);
        list.boundsInParentProperty().subscribe(this::place);
        free.subscribe(_ -> widen());
        WhileShown.of(this, wanted).subscribe(_ -> widen());
    }

    private void drag(MouseEvent event) {
        double width = frame.sceneToLocal(event.getSceneX(), event.getSceneY()).getX() - list.getLayoutX();
        wanted.set(Math.clamp(Math.round(width), NARROWEST, WIDEST));
        event.consume();
    }

    private void reset(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            wanted.set(null);
        }
    }

    private void place(Bounds at) {
        resizeRelocate(at.getMaxX() - REACH / 2, at.getMinY(), REACH, at.getHeight());
    }

    /** By a style of its own, which gives way to those of the style sheet as soon as it is gone. */
    private void widen() {
        Double width = wanted.get();
        list.setStyle(width == null || !free.getValue()
                ? null
                : "-fx-min-width: " + width + "; -fx-max-width: " + width + ";");
    }
}
