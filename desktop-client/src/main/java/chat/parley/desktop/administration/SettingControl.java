package chat.parley.desktop.administration;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.OneOf;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.model.SettingView;

/** What a setting is changed with: one of some values, or a field whose text is taken with Enter or by going on. */
final class SettingControl {

    private static final double NUMBER = 92;
    private static final double TEXT = 240;

    private final SettingItem item;
    private final SettingWords words;
    private final Consumer<String> change;

    private SettingControl(SettingItem item, SettingWords words, Consumer<String> change) {
        this.item = item;
        this.words = words;
        this.change = change;
    }

    /** @param change is told what is wished */
    static Node of(SettingItem item, SettingWords words, Consumer<String> change) {
        var control = new SettingControl(item, words, change);
        SettingView view = item.now().get();
        if (view.fixed()) {
            return control.label();
        }
        List<String> choices = view.choices();
        return choices == null ? control.field(view) : control.segments(choices);
    }

    private Node label() {
        var label = new Label();
        label.getStyleClass().addAll("t-body", "fg-2");
        label.textProperty().bind(words.texts().from(() -> words.value(item.now().get(), item.now().get().value()),
                item.now()));
        return label;
    }

    private Node segments(List<String> choices) {
        var one = new OneOf<>(item.now().map(SettingView::value), change);
        choices.forEach(choice -> one.or(choice,
                words.texts().from(() -> words.value(item.now().get(), choice), item.now())));
        item.failures().subscribe(_ -> one.again());
        return one;
    }

    private Node field(SettingView view) {
        var field = new TextField();
        boolean isText = view.kind().equals("text");
        field.getStyleClass().add("server-field");
        field.setPrefWidth(isText ? TEXT : NUMBER);
        field.setMinWidth(NUMBER);
        field.setAlignment(isText ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        field.accessibleTextProperty().bind(words.texts().from(() -> words.title(item.name())));
        follow(() -> field.setText(item.now().get().value()));
        field.setOnAction(_ -> change.accept(field.getText().strip()));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && !field.getText().strip().equals(item.now().get().value())) {
                change.accept(field.getText().strip());
            }
        });
        var unit = new Label();
        unit.getStyleClass().addAll("t-small", "fg-2");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.textProperty().bind(words.texts().from(() -> words.unit(view.kind())));
        Shown.when(unit.textProperty().isEmpty().not(), unit);
        return isText ? field : SideBySide.of(8, field, unit);
    }

    /** Shows what the server has: at first, whenever that changes, and when a wish was not taken. */
    private void follow(Runnable show) {
        item.now().subscribe(_ -> show.run());
        item.failures().subscribe(_ -> show.run());
    }
}
