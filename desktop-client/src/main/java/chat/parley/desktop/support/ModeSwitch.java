package chat.parley.desktop.support;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import chat.parley.desktop.support.CaseViewModel.Mode;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;

/** Whether an answer to the customer or a note for the desk is written; one of the two is always chosen. */
final class ModeSwitch extends HBox {

    private static final double ICON = 16;

    ModeSwitch(CaseViewModel model) {
        super(4);
        getStyleClass().add("mode-switch");
        setAlignment(Pos.CENTER_LEFT);
        Texts texts = model.texts();
        var group = new ToggleGroup();
        getChildren().addAll(button(model, group, Mode.REPLY, texts.of("support.reply")),
                button(model, group, Mode.NOTE, texts.of("support.note")));
    }

    private static ToggleButton button(CaseViewModel model, ToggleGroup group, Mode mode,
            ObservableValue<String> words) {
        var button = new ToggleButton();
        button.getStyleClass().addAll("chip", mode == Mode.NOTE ? "chip-note" : "chip-reply");
        button.textProperty().bind(words);
        button.setToggleGroup(group);
        if (mode == Mode.NOTE) {
            button.setGraphic(Icon.NOTE.view(ICON));
        }
        button.setOnAction(event -> {
            model.mode().set(mode);
            button.setSelected(true);
        });
        model.mode().subscribe(now -> button.setSelected(now == mode));
        return button;
    }
}
