package chat.parley.desktop.room;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.ui.FileWords;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import org.jspecify.annotations.Nullable;

/** Above the text that is being written: the files that go with it, and why one does not. */
final class FileStrip extends VBox {

    private static final double PICTURE = 64;
    private static final double TILE = 36;
    private static final double NAME = 150;
    private static final double ICON = 18;

    private final Enclosures model;
    private final RowFiles files;
    private final Texts texts;
    private final FlowPane chips = new FlowPane(8, 8);
    private final Label trouble = new Label();

    FileStrip(Enclosures model, RowFiles files, Texts texts) {
        super(6);
        this.model = model;
        this.files = files;
        this.texts = texts;
        getStyleClass().add("file-strip");
        trouble.getStyleClass().addAll("t-caption", "fg-danger");
        trouble.setWrapText(true);
        trouble.textProperty().bind(texts.from(() -> words(model.trouble().get()), model.trouble()));
        Shown.when(trouble.textProperty().isEmpty().not(), trouble);
        getChildren().addAll(chips, trouble);
        model.list().addListener((ListChangeListener<KeptFile>) change -> fill());
        WhileShown.of(this, texts.wording()).subscribe(_ -> fill());
    }

    private void fill() {
        chips.getChildren().setAll(model.list().stream().map(this::chip).toList());
        setAccessibleText(texts.count("files.enclosed", model.list().size()));
    }

    private Node chip(KeptFile file) {
        Attachment attachment = Attachment.toBeSent(List.of(file)).getFirst();
        var name = new Label(file.name());
        name.getStyleClass().add("t-caption-strong");
        name.setMaxWidth(NAME);
        name.setTooltip(new Tooltip(file.name()));
        var size = new Label(FileWords.size(texts, file.size()));
        size.getStyleClass().addAll("t-caption", "fg-3");
        var remove = new Button();
        remove.setGraphic(Icon.CLOSE.view(ICON - 2));
        remove.getStyleClass().addAll("icon-button", "small");
        remove.setAccessibleText(texts.get("files.remove", file.name()));
        remove.setTooltip(new Tooltip(texts.get("files.remove", file.name())));
        remove.setOnAction(press -> model.remove(file));
        var words = new VBox(1, name, size);
        words.setAlignment(Pos.CENTER_LEFT);
        var chip = new HBox(8, attachment.isPicture() ? picture(attachment) : tile(), words, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("file-chip");
        return chip;
    }

    private Node picture(Attachment file) {
        var view = new ImageView();
        view.setPreserveRatio(true);
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
        files.picture(file).thenAccept(view::setImage);
        var box = new StackPane(view);
        box.getStyleClass().add("file-tile");
        box.setMinSize(PICTURE, PICTURE);
        box.setMaxSize(PICTURE, PICTURE);
        return box;
    }

    private static Node tile() {
        var box = new StackPane(Icon.FILE.view(ICON));
        box.getStyleClass().add("file-tile");
        box.setMinSize(TILE, TILE);
        box.setMaxSize(TILE, TILE);
        return box;
    }

    private String words(Enclosures.@Nullable Trouble why) {
        return switch (why) {
            case null -> "";
            case Enclosures.Trouble.TooLarge(var name, var most) ->
                texts.get("files.tooLarge", name, FileWords.size(texts, most));
            case Enclosures.Trouble.TooMany(var most) -> texts.get("files.tooMany", most);
            case Enclosures.Trouble.Unreadable(var name) -> texts.get("files.unreadable", name);
        };
    }
}
