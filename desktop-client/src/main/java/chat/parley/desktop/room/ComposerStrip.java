package chat.parley.desktop.room;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.FullText;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyTip;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;

/** Over what is being written: the message that it answers or changes, and a way out of that. JavaFX thread only. */
final class ComposerStrip extends HBox {

    private static final double GAP = 8;
    private static final double ICON = 20;
    private static final double CLOSE = 16;

    private final StackPane picture = new StackPane();
    private final Label title = new Label();

    /** @param stop leaves off answering or changing */
    ComposerStrip(RoomViewModel room, Runnable stop) {
        super(GAP);
        Texts texts = room.texts();
        Composer model = room.composer();
        picture.getStyleClass().add("strip-icon");
        title.setMinWidth(0);
        title.textProperty().bind(texts.from(() -> switch (model.mode().get()) {
            case Composer.Mode.Plain() -> "";
            case Composer.Mode.Edit(var message) -> texts
                    .get(model.editRefused().get() ? "composer.editRefused" : "composer.editing");
            case Composer.Mode.Reply(var to) -> texts.get("composer.replyTo", CleanText.name(to.author().fullName()));
        }, model.mode(), model.editRefused()));
        var words = new Label();
        words.getStyleClass().addAll("t-small", "fg-2");
        words.setMinWidth(0);
        words.textProperty().bind(model.mode().map(mode -> switch (mode) {
            case Composer.Mode.Plain() -> "";
            case Composer.Mode.Edit(var message) -> room.words().brief(message);
            case Composer.Mode.Reply(var to) -> room.words().brief(to);
        }));
        FullText.of(title);
        FullText.of(words);
        var quote = new VBox(title, words);
        quote.getStyleClass().add("quote");
        quote.setMinWidth(0);
        HBox.setHgrow(quote, Priority.ALWAYS);
        var close = new Button("", Icon.CLOSE.view(CLOSE));
        close.getStyleClass().addAll("icon-button", "small");
        close.accessibleTextProperty().bind(texts.of("composer.stop"));
        close.setTooltip(new KeyTip(texts, "composer.stop", "Esc"));
        close.setOnAction(_ -> stop.run());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("composer-strip");
        getChildren().addAll(picture, quote, close);
        model.mode().subscribe(this::paint);
    }

    private void paint(Composer.Mode mode) {
        Icon icon = mode instanceof Composer.Mode.Edit ? Icon.COMPOSE : Icon.REPLY;
        picture.getChildren().setAll(icon.view(ICON));
        title.getStyleClass().setAll("label", "t-caption-strong", mode instanceof Composer.Mode.Reply(var to)
                ? Avatar.nameStyle(to.author().id())
                : "fg-accent");
    }
}
