package chat.parley.desktop.room;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import chat.parley.desktop.ui.Icon;

/** Below a message that was not sent: why, and what to do about it. */
final class FailedLine extends HBox {

    private static final double ICON = 14;

    private final Label reason = new Label();
    private final Button retry = new Button();
    private final Button discard = new Button();

    FailedLine() {
        super(12);
        Node icon = Icon.ALERT.view(ICON);
        icon.getStyleClass().add("icon-danger");
        reason.setGraphic(icon);
        reason.setGraphicTextGap(6);
        reason.getStyleClass().addAll("t-caption", "fg-danger");
        retry.getStyleClass().addAll("link", "caption");
        discard.getStyleClass().addAll("link", "caption", "quiet");
        retry.setMinWidth(USE_PREF_SIZE);
        discard.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(reason, retry, discard);
    }

    void show(String why, RoomWords words) {
        reason.setText(why);
        retry.setText(words.texts().get("message.tryAgain"));
        discard.setText(words.texts().get("message.delete"));
    }

    void onRetry(Runnable action) {
        retry.setOnAction(event -> action.run());
    }

    void onDiscard(Runnable action) {
        discard.setOnAction(event -> action.run());
    }
}
