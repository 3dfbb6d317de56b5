package chat.parley.desktop.room;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/**
 * In the composer's place once the person is no longer in the room: says so, shows what they had begun to write, to be copied
 * from, and takes the room out of the list when they have no more use for it.
 */
final class EndedRoom extends VBox {

    private static final double ICON = 18;
    private static final int LINES = 3;

    EndedRoom(RoomViewModel model) {
        super(8);
        Texts texts = model.texts();
        var words = new Label();
        words.textProperty().bind(texts.from(() -> texts.get("room.ended")));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("t-body", "fg-2");
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = Icon.ALERT.view(ICON);
        icon.getStyleClass().add("icon-warn");
        var remove = new Button();
        remove.textProperty().bind(texts.from(() -> texts.get("room.ended.remove")));
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setOnAction(_ -> model.deeds().dismiss());
        var line = new HBox(10, icon, words, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("ended-line");
        var draft = new TextArea();
        draft.textProperty().bind(model.composer().text());
        draft.accessibleTextProperty().bind(texts.from(() -> texts.get("room.ended.draft")));
        draft.setEditable(false);
        draft.setWrapText(true);
        draft.setPrefRowCount(LINES);
        Shown.when(draft.textProperty().isEmpty().not(), draft);
        getStyleClass().add("composer");
        getChildren().addAll(line, draft);
    }
}
