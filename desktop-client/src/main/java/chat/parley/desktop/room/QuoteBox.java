package chat.parley.desktop.room;

import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.desktop.ui.prose.CleanText;

/** What a message answers, above its text. */
final class QuoteBox extends VBox {

    private static final double TYPE = 13;

    private final EmojiLine name = new EmojiLine(TYPE);
    private final EmojiLine text = new EmojiLine(TYPE);

    QuoteBox() {
        super(1);
        getStyleClass().add("quote");
        name.setStyles("label", "t-sender", "fg-accent");
        text.setStyles("label", "t-small", "quote-text");
        getChildren().addAll(name, text);
    }

    void show(Quote quoted, RoomWords words) {
        name.setText(CleanText.name(quoted.author().fullName()));
        text.setText(words.quoted(quoted));
    }
}
