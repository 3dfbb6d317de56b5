package chat.parley.desktop.administration;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.SettingView;

/** A setting of the server on one line: what it is, why a change was not taken, and what it is changed with. */
final class SettingRow extends HBox {

    SettingRow(SettingItem item, ServerSettingsViewModel model, SettingWords words, Layers layers) {
        super(16);
        Texts texts = words.texts();
        var title = new Label();
        title.getStyleClass().add("t-name");
        title.textProperty().bind(texts.from(() -> words.title(item.name())));
        var about = line("fg-2");
        about.textProperty().bind(texts.from(() -> words.about(item.now().get()), item.now()));
        Shown.when(about.textProperty().isEmpty().not(), about);
        var refusal = line("fg-danger");
        refusal.textProperty().bind(
                texts.from(() -> words.refusal(item.now().get(), item.state().get()), item.now(), item.state()));
        Shown.when(refusal.textProperty().isEmpty().not(), refusal);
        var lines = new VBox(1, title, about, refusal, back(item, model, words));
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Node control = SettingControl.of(item, words, value -> wish(item, value, model, words, layers));
        if (!item.now().get().fixed()) {
            control.disableProperty().bind(model.online().map(online -> !online));
        }
        getStyleClass().add("server-setting");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(lines, control);
    }

    /** What removes messages is asked about first; until the answer it stays as it was. */
    private static void wish(SettingItem item, String value, ServerSettingsViewModel model, SettingWords words,
            Layers layers) {
        if (!item.removesMessages(value)) {
            model.change(item, value);
            return;
        }
        item.become(SettingItem.State.CANCELLED);
        Texts texts = words.texts();
        Confirm.ask(layers, texts.get("server.retention.title", value), texts.get("server.retention.words"),
                texts.get("room.cancel"), texts.get("server.retention.remove"), () -> model.change(item, value));
    }

    private static Label line(String colour) {
        var line = new Label();
        line.getStyleClass().addAll("t-caption", colour);
        line.setWrapText(true);
        return line;
    }

    private static Button back(SettingItem item, ServerSettingsViewModel model, SettingWords words) {
        var back = new Button();
        back.getStyleClass().addAll("link", "caption");
        back.textProperty().bind(words.texts().from(() -> words.back(item.now().get()), item.now()));
        back.setOnAction(_ -> model.change(item, null));
        back.disableProperty().bind(model.online().map(online -> !online));
        Shown.when(item.now().map(SettingView::changed), back);
        return back;
    }
}
