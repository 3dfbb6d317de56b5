package chat.parley.desktop.settings;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.store.Writing;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Switch;
import chat.parley.desktop.ui.WhileShown;

/** How one writes, and answers customers. */
final class MessagesPage {

    private MessagesPage() {}

    static Column of(SettingsView.Parts parts) {
        WritingHabits habits = parts.habits();
        var column = new Column(parts.look().texts());
        column.row(Setting.ENTER, button(habits, Writing::entersToSend, habits::enterToSend));
        column.row(Setting.TYPING, button(habits, Writing::typesSeen, habits::typingSeen));
        HBox languages = SideBySide.of(16);
        for (Language each : Language.values()) {
            var box = new CheckBox(each.ownName());
            box.setMinWidth(CheckBox.USE_PREF_SIZE);
            box.setSelected(!habits.now().get().unchecked().contains(each.code()));
            box.setOnAction(_ -> habits.check(each.code(), box.isSelected()));
            languages.getChildren().add(box);
        }
        column.row(Setting.SPELLING, languages);
        if (parts.answers()) {
            column.row(Setting.ONWARD, Switch.of(parts.look().preferences().onward()));
        }
        return column;
    }

    private static Switch button(WritingHabits habits, Predicate<Writing> is, Consumer<Boolean> set) {
        var button = new Switch();
        WhileShown.of(button, habits.now()).subscribe(now -> button.setSelected(is.test(now)));
        button.setOnAction(_ -> set.accept(button.isSelected()));
        return button;
    }
}
