package chat.parley.desktop.room;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.PopIn;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.emoji.EmojiLine;

/** The reactions that most people need, one press away: a number key, or an arrow and Enter. */
final class ReactionPicker {

    static final List<String> OFFERED = List.of("👍", "❤️", "😄", "🎉", "😮", "😢", "🙏", "👀");

    private static final double TYPE = 18;
    private final RoomViewModel model;
    private final Deed react;
    private final Popup popup = new Popup();

    /** Says that of a message, or takes it back. */
    @FunctionalInterface
    interface Deed {
        void accept(MessageItem message, String emoji, boolean reacted);
    }

    ReactionPicker(RoomViewModel model, Deed react) {
        this.model = model;
        this.react = react;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void open(MessageItem message, Node beside) {
        HBox content = content(message);
        popup.getContent().setAll(content);
        Bounds place = beside.localToScreen(beside.getBoundsInLocal());
        popup.show(beside, place.getMinX(), place.getMinY() - 52);
        content.getChildren().getFirst().requestFocus();
        PopIn.play(content, beside.getScene());
    }

    /** The inside of the popup. */
    HBox content(MessageItem message) {
        Texts texts = model.texts();
        var content = new HBox(2);
        content.getStyleClass().addAll("popover", "reaction-picker");
        for (String emoji : OFFERED) {
            var picture = new EmojiLine(TYPE);
            picture.setText(emoji);
            var button = new Button("", picture);
            button.getStyleClass().addAll("icon-button", "emoji-button");
            button.setAccessibleText(texts.get("reaction.with", emoji));
            button.setOnAction(event -> choose(message, emoji));
            content.getChildren().add(button);
        }
        content.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            int at = key.getCode().isDigitKey() ? key.getCode().ordinal() - KeyCode.DIGIT1.ordinal() : -1;
            if (at >= 0 && at < OFFERED.size()) {
                choose(message, OFFERED.get(at));
                key.consume();
            }
        });
        return content;
    }

    private void choose(MessageItem message, String emoji) {
        popup.hide();
        boolean said = message.reactions().stream().anyMatch(
                known -> known.emoji().equals(emoji) && known.userIds().contains(model.words().me().id()));
        react.accept(message, emoji, !said);
    }
}
