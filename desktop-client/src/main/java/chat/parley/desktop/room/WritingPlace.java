package chat.parley.desktop.room;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** Where messages of an open room are written, for whoever adds to it or stands in for it. JavaFX thread only. */
public final class WritingPlace {

    private final StackPane place;
    private final ComposerView composer;
    private @Nullable List<Node> usual;

    WritingPlace(StackPane place, ComposerView composer) {
        this.place = place;
        this.composer = composer;
    }

    /** Puts something above the field, within its frame. */
    public void showAbove(Node node) {
        composer.showAbove(node);
    }

    /** Puts something beside the field, after the button for files. */
    public void showBeside(Node node) {
        composer.showBeside(node);
    }

    /** Puts something into the place of all of it; {@code null} brings back where messages are written. */
    public void standIn(@Nullable Node other) {
        List<Node> nodes = usual == null ? List.copyOf(place.getChildren()) : usual;
        usual = nodes;
        place.getChildren().setAll(other == null ? nodes : List.of(other));
    }

    /** Has something help to write. */
    public void help(WritingHelp help) {
        composer.help(help);
    }
}
