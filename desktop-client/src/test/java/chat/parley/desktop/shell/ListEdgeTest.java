package chat.parley.desktop.shell;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class ListEdgeTest {

    private final ObjectProperty<@Nullable Double> wanted = new SimpleObjectProperty<>();
    private final BooleanProperty free = new SimpleBooleanProperty(true);
    private final Region list = new Region();
    private final HBox frame = new HBox(list);
    private final ListEdge edge = new ListEdge(frame, list, free, wanted);

    @Test
    void theListIsAsWideAsItIsDraggedWithinBounds() {
        onFx(() -> {
            show();
            drag(300);
            assertThat(list.getWidth()).isEqualTo(300);
            assertThat(edge.getLayoutX()).as("the edge goes along").isEqualTo(297);
            drag(900);
            assertThat(wanted.get()).isEqualTo(ListEdge.WIDEST);
            drag(5);
            assertThat(wanted.get()).isEqualTo(ListEdge.NARROWEST);
        });
    }

    @Test
    void whereThereIsNoRoomItIsAsWideAsEverAndADoubleClickForgets() {
        onFx(() -> {
            show();
            drag(300);
            free.set(false);
            layOut();
            assertThat(list.getWidth()).isZero();
            assertThat(edge.isVisible()).isFalse();
            free.set(true);
            layOut();
            assertThat(list.getWidth()).isEqualTo(300);
            edge.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, 300, 2));
            assertThat(wanted.get()).isNull();
        });
    }

    private void show() {
        var sheet = new Pane();
        HBox.setHgrow(sheet, Priority.ALWAYS);
        frame.getChildren().addAll(sheet, edge);
        new Scene(frame, 1000, 400);
        layOut();
    }

    private void drag(double to) {
        edge.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, to, 0));
        layOut();
    }

    private void layOut() {
        frame.applyCss();
        frame.layout();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, int clicks) {
        return new MouseEvent(type, x, 10, x, 10, MouseButton.PRIMARY, clicks, false, false, false, false, true, false,
                false, false, false, true, null);
    }

    private static void onFx(Runnable story) {
        CompletableFuture.runAsync(story, new FxThread()).join();
    }
}
