package chat.parley.desktop.room;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/** A picture over the whole window, and from it to the others of its room. */
final class PictureViewer extends BorderPane {

    private static final double ICON = 20;

    private final Gallery gallery;
    private final Layers layers;
    private final Texts texts;
    private final RowFiles files;
    private final Function<Attachment, CompletableFuture<Path>> originals;
    private final ZoomPane zoom = new ZoomPane();
    private final Label title = new Label();
    private final Button previous;
    private final Button next;

    /** @param originals gives the whole of a picture, which can be decoded without harm */
    PictureViewer(Gallery gallery, Layers layers, Texts texts, RowFiles files,
            Function<Attachment, CompletableFuture<Path>> originals) {
        this.gallery = gallery;
        this.layers = layers;
        this.texts = texts;
        this.files = files;
        this.originals = originals;
        previous = button(Icon.BACK, "viewer.previous", gallery::previous);
        next = button(Icon.CHEVRIGHT, "viewer.next", gallery::next);
        getStyleClass().add("viewer");
        setTop(bar());
        setCenter(zoom);
        setLeft(previous);
        setRight(next);
        BorderPane.setAlignment(previous, Pos.CENTER);
        BorderPane.setAlignment(next, Pos.CENTER);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        gallery.shown().subscribe(this::show);
    }

    /** Opens it over everything. */
    void open() {
        prefWidthProperty().bind(layers.widthProperty());
        prefHeightProperty().bind(layers.heightProperty());
        layers.open(this);
    }

    private HBox bar() {
        title.getStyleClass().add("t-body-strong");
        title.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(6, title, gap, button(Icon.PLUS, "viewer.larger", () -> zoom.by(ZoomPane.STEP)),
                button(Icon.SEARCH, "viewer.fit", zoom::toggle),
                button(Icon.COPY, "viewer.copy", this::copy),
                button(Icon.DOWNLOAD, "files.save", () -> files.save(gallery.shown().get())),
                button(Icon.CLOSE, "viewer.close", layers::close));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("viewer-bar");
        return bar;
    }

    private Button button(Icon icon, String key, Runnable action) {
        var button = new Button();
        button.setGraphic(icon.view(ICON));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setFocusTraversable(false);
        button.setOnAction(press -> action.run());
        return button;
    }

    private void show(Attachment picture) {
        previous.setVisible(gallery.hasPrevious());
        next.setVisible(gallery.hasNext());
        title.setText(gallery.size() == 1
                ? picture.name()
                : texts.get("viewer.title", picture.name(), gallery.place() + 1, gallery.size()));
        setAccessibleText(title.getText());
        zoom.clear();
        files.picture(picture).thenAccept(small -> ifStill(picture, () -> zoom.showFirst(small)));
        originals.apply(picture)
                .thenAccept(file -> ifStill(picture, () -> zoom.show(new Image(file.toUri().toString(), true))));
    }

    private void ifStill(Attachment picture, Runnable action) {
        if (picture.equals(gallery.shown().get())) {
            action.run();
        }
    }

    private void copy() {
        Image image = zoom.image();
        if (image != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
            layers.toast(texts.get("message.copied"));
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> gallery.previous();
            case RIGHT -> gallery.next();
            case PLUS, ADD, EQUALS -> zoom.by(ZoomPane.STEP);
            case MINUS, SUBTRACT -> zoom.by(1 / ZoomPane.STEP);
            case DIGIT0, NUMPAD0 -> zoom.fit();
            case DIGIT1, NUMPAD1 -> zoom.plain();
            case C -> {
                if (!key.isShortcutDown()) {
                    return;
                }
                copy();
            }
            case S -> {
                if (!key.isShortcutDown()) {
                    return;
                }
                files.save(gallery.shown().get());
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
