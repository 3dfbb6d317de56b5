package chat.parley.desktop.support;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/** Asks how a text is to be kept as a canned reply. JavaFX thread only. */
final class KeepReplyDialog {

    private static final double WIDTH = 460;
    private static final String SHORTCUT = "[\\p{L}\\p{N}._-]{1,32}";

    private KeepReplyDialog() {}

    static void open(CannedReplies replies, String words, Layers layers, Texts texts) {
        var heading = new Label(texts.get("support.canned.keep"));
        heading.getStyleClass().add("t-h2");
        var shortcut = new TextField();
        var title = new TextField();
        var text = new TextArea(words);
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.getStyleClass().add("t-body");
        var hint = new Label(texts.get("support.canned.hint"));
        hint.getStyleClass().addAll("t-caption", "fg-2");
        hint.setWrapText(true);
        var shared = new CheckBox(texts.get("support.canned.shared"));
        shared.setVisible(replies.mayShare());
        shared.managedProperty().bind(shared.visibleProperty());
        var trouble = new Label();
        trouble.getStyleClass().addAll("t-caption", "fg-danger");
        trouble.setWrapText(true);
        trouble.visibleProperty().bind(trouble.textProperty().isEmpty().not());
        trouble.managedProperty().bind(trouble.visibleProperty());
        var cancel = new Button(texts.get("room.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> layers.close());
        var keep = new Button(texts.get("support.canned.save"));
        keep.getStyleClass().add("primary");
        keep.setDefaultButton(true);
        keep.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !shortcut.getText().strip().matches(SHORTCUT) || title.getText().isBlank()
                        || text.getText().isBlank(),
                shortcut.textProperty(), title.textProperty(), text.textProperty()));
        keep.setOnAction(event -> replies.keep(shortcut.getText(), title.getText(), text.getText(),
                shared.isSelected())
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        layers.close();
                        layers.toast(texts.get("support.canned.kept", shortcut.getText().strip()));
                    } else {
                        trouble.setText(texts.get("support.canned.refused"));
                    }
                }));
        var buttons = new HBox(8, cancel, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var dialog = new VBox(12, heading, field(texts.get("support.canned.shortcut"), shortcut),
                field(texts.get("support.canned.title"), title), field(texts.get("support.canned.text"), text), hint,
                shared,
                trouble, buttons);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(heading.getText());
        layers.open(dialog);
        shortcut.requestFocus();
    }

    private static VBox field(String words, Control control) {
        var label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setAccessibleText(words);
        return new VBox(4, label, control);
    }
}
