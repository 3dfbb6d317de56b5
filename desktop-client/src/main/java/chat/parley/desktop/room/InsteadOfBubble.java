package chat.parley.desktop.room;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

import chat.parley.desktop.model.MessageItem;

/** What stands in place of a bubble: that a message was deleted or is about to be, or what happened in the room. */
final class InsteadOfBubble extends Label {

    private static final double GAP = 10;

    private final Button keep = new Button();

    /** @param undo keeps the message after all */
    InsteadOfBubble(Runnable undo) {
        getStyleClass().addAll("t-caption", "fg-3");
        setWrapText(true);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphicTextGap(GAP);
        keep.getStyleClass().addAll("link", "caption");
        keep.setOnAction(_ -> undo.run());
    }

    /**
     * Shows why there is no bubble.
     *
     * @param going whether the message is about to be deleted
     * @param keepable whether that can still be undone
     */
    void show(MessageItem item, RoomWords words, boolean going, boolean keepable) {
        boolean line = item.line() != null;
        setText(line ? words.line(item) : words.texts().get(going ? "message.leaving" : "message.deleted"));
        setTextAlignment(line ? TextAlignment.CENTER : TextAlignment.LEFT);
        keep.setText(words.texts().get("room.undo"));
        setGraphic(keepable ? keep : null);
    }
}
