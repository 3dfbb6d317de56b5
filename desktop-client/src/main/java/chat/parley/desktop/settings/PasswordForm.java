package chat.parley.desktop.settings;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.settings.PasswordViewModel.State;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;

/** Where one's own password is changed. */
final class PasswordForm extends VBox {

    private final PasswordViewModel model;
    private final Texts texts;

    PasswordForm(PasswordViewModel model, Texts texts, ObservableValue<Boolean> online) {
        super(10);
        this.model = model;
        this.texts = texts;
        var fields = new HBox(12, field("settings.password.old", model.old()),
                field("settings.password.new", model.fresh()), field("settings.password.again", model.again()));
        var words = new Label();
        words.getStyleClass().add("t-small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var notice = new HBox(words);
        var state = model.state();
        Shown.when(state.map(now -> now != State.TYPING && now != State.CHANGING), notice);
        words.textProperty().bind(texts.from(() -> switch (state.get()) {
            case TYPING, CHANGING -> "";
            default -> texts.get(state.get().key());
        }, state));
        state.subscribe(now -> notice.getStyleClass().setAll("notice", now == State.CHANGED ? "success" : "danger"));
        var change = new Button();
        change.textProperty().bind(texts.of("settings.password.change"));
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.disableProperty().bind(online.flatMap(there -> state.map(now -> !there || now == State.CHANGING)));
        change.setOnAction(_ -> model.change());
        var offline = new Label();
        offline.textProperty().bind(texts.of("details.offline"));
        offline.getStyleClass().addAll("t-small", "fg-2");
        Shown.when(online.map(there -> !there), offline);
        getChildren().addAll(fields, notice, SideBySide.of(12, change, offline));
    }

    private VBox field(String key, StringProperty typed) {
        var field = new PasswordField();
        field.accessibleTextProperty().bind(texts.of(key));
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> model.change());
        var name = new Label();
        name.textProperty().bind(texts.of(key));
        name.getStyleClass().add("field-label");
        name.setLabelFor(field);
        var both = new VBox(6, name, field);
        both.setAlignment(Pos.BOTTOM_LEFT);
        both.setMinWidth(0);
        both.setPrefWidth(1); // all as wide as each other
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }
}
