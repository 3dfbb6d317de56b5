package chat.parley.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * A room and what may stand beside it: in a wide window side by side, in a smaller one the pane lies over the room as a
 * drawer, in a narrow one it covers it.
 */
final class SidePane extends StackPane {

    private static final double DETAILS = 272;

    private final double wide;
    private final HBox row;
    private final Subscription fitting;
    private @Nullable VBox pane;
    private Breakpoint breakpoint = Breakpoint.WIDE;

    SidePane(Node room, ObservableValue<Breakpoint> breakpoint) {
        this(room, breakpoint, DETAILS);
    }

    /** @param wide width of what stands beside the room, in pixels */
    SidePane(Node room, ObservableValue<Breakpoint> breakpoint, double wide) {
        this.wide = wide;
        row = new HBox(room);
        HBox.setHgrow(room, Priority.ALWAYS);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(row);
        fitting = breakpoint.subscribe(now -> {
            this.breakpoint = now;
            place();
        });
    }

    /** Shows that beside the room, or nothing. */
    void show(@Nullable VBox next) {
        remove();
        pane = next;
        place();
    }

    /** Shows that instead of the room. */
    void read(Node next) {
        row.getChildren().set(0, next);
        HBox.setHgrow(next, Priority.ALWAYS);
    }

    boolean shows() {
        return pane != null;
    }

    void close() {
        fitting.unsubscribe();
    }

    private void remove() {
        getChildren().setAll(row);
        row.getChildren().remove(1, row.getChildren().size());
    }

    private void place() {
        remove();
        VBox shown = pane;
        if (shown == null) {
            return;
        }
        shown.getStyleClass().removeAll("beside", "drawer", "page");
        switch (breakpoint) {
            case WIDE -> {
                fix(shown, wide, "beside");
                row.getChildren().add(shown);
            }
            case MEDIUM, SLIM -> {
                fix(shown, wide, "drawer");
                getChildren().add(shown);
            }
            case NARROW -> {
                fix(shown, Double.MAX_VALUE, "page");
                getChildren().add(shown);
            }
        }
    }

    private void fix(Region shown, double width, String style) {
        shown.setMaxWidth(width);
        shown.setMinWidth(width == Double.MAX_VALUE ? 0 : width);
        shown.setPrefWidth(Math.min(width, wide));
        shown.getStyleClass().add(style);
    }
}
