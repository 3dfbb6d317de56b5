package chat.parley.desktop.room;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.ui.FileWords;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;

/** A file in a message that is not shown as a picture: what it is called, how large it is, a button that saves it. */
final class FileRow extends HBox {

    private static final double TILE = 44;
    private static final double WIDEST = 340;
    private static final double ICON = 20;

    private final Texts texts;
    private final Label name = new Label();
    private final Label size = new Label();
    private final Button save = new Button();
    private final UploadRing ring;

    FileRow(Texts texts, UploadRing ring) {
        super(10);
        this.texts = texts;
        this.ring = ring;
        getStyleClass().add("file-row");
        setAlignment(Pos.CENTER_LEFT);
        var icon = Icon.FILE.view(ICON);
        icon.visibleProperty().bind(ring.visibleProperty().not());
        var tile = new StackPane(icon, ring);
        tile.getStyleClass().add("file-tile");
        tile.setMinSize(TILE, TILE);
        tile.setMaxSize(TILE, TILE);
        name.getStyleClass().add("t-body-strong");
        size.getStyleClass().addAll("t-caption", "file-meta");
        name.setMinWidth(0);
        var words = new VBox(2, name, size);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        save.setGraphic(Icon.DOWNLOAD.view(ICON));
        save.getStyleClass().addAll("icon-button", "small");
        getChildren().addAll(tile, words, save);
        setMinWidth(0);
        setMaxWidth(WIDEST);
    }

    void show(Attachment file, RowFiles files) {
        name.setText(file.name());
        name.setTooltip(new Tooltip(file.name()));
        size.setText(FileWords.size(texts, file.size()));
        save.setVisible(!file.here());
        save.setAccessibleText(texts.get("files.save.named", file.name()));
        save.setTooltip(new Tooltip(texts.get("files.save")));
        save.setOnAction(press -> files.save(file));
        ring.follow(file, files);
    }
}
