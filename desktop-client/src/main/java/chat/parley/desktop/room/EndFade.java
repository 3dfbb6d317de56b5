package chat.parley.desktop.room;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lets the messages fade out where they go on below what is in view. Decoration. */
final class EndFade extends Region {

    private static final double HEIGHT = 26;

    /** @param rows of that timeline */
    EndFade(TimelineView<?> timeline, List<?> rows) {
        getStyleClass().add("end-fade");
        setMouseTransparent(true);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> timeline.isVisible() && timeline.windowProperty().get().goesOn(rows.size()),
                timeline.visibleProperty(), timeline.windowProperty()));
    }
}
