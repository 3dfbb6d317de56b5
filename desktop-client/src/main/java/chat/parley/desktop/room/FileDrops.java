package chat.parley.desktop.room;

import java.io.File;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.ui.Texts;

/** Files that are pasted, or dropped on a room. JavaFX thread. */
final class FileDrops {

    private static final long MOST_PIXELS = 25_000_000;

    private final Composer composer;

    FileDrops(Composer composer) {
        this.composer = composer;
    }

    /** @return false if there is neither file nor picture on it: then it is text, which belongs to the field */
    boolean paste(Clipboard clipboard) {
        if (composer.mode().get() instanceof Composer.Mode.Edit) {
            return false;
        }
        if (clipboard.hasFiles()) {
            take(clipboard.getFiles());
            return true;
        }
        Image image = clipboard.hasImage() && !clipboard.hasString() ? clipboard.getImage() : null;
        if (image == null || image.getWidth() * image.getHeight() > MOST_PIXELS) {
            return false;
        }
        Png pixels = Png.of(image);
        composer.files().add("image.png", pixels::bytes);
        return true;
    }

    void take(List<File> files) {
        composer.files().add(files.stream().map(File::toPath).toList());
    }

    /**
     * Takes what is dropped on the room, and says so while it hovers.
     *
     * @param over lies over the whole room, where nothing else is
     */
    void install(Region room, StackPane over, Texts texts, ObservableValue<String> title) {
        var words = new Label();
        words.getStyleClass().add("t-h2");
        words.textProperty().bind(texts.from(() -> texts.get("files.drop", title.getValue()), title));
        var target = new StackPane(words);
        target.getStyleClass().add("drop-target");
        target.setVisible(false);
        target.setMouseTransparent(true);
        over.getChildren().add(target);
        room.setOnDragOver(drag -> {
            if (droppable(drag)) {
                drag.acceptTransferModes(TransferMode.COPY);
                target.setVisible(true);
                drag.consume();
            }
        });
        room.setOnDragExited(drag -> target.setVisible(false));
        room.setOnDragDropped(drag -> {
            target.setVisible(false);
            boolean taken = droppable(drag);
            if (taken) {
                take(drag.getDragboard().getFiles());
            }
            drag.setDropCompleted(taken);
            drag.consume();
        });
    }

    private boolean droppable(DragEvent drag) {
        return drag.getDragboard().hasFiles() && !(composer.mode().get() instanceof Composer.Mode.Edit);
    }
}
