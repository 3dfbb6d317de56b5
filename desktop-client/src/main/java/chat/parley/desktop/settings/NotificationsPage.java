package chat.parley.desktop.settings;

import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.settings.SettingsView.Look;
import chat.parley.desktop.settings.SettingsView.Ways;
import chat.parley.desktop.ui.Switch;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.WhileShown;

/** What one is told of while one looks elsewhere. */
final class NotificationsPage {

    private NotificationsPage() {}

    static Column of(Chat chat, Look look, Ways ways) {
        Texts texts = look.texts();
        var column = new Column(texts);
        column.serverRow(Setting.QUIET, texts.of("settings.quiet.words"), quiet(chat, look, ways),
                chat.connection().map(ConnectionState::online));
        if (ways.tellsOutside()) {
            column.row(Setting.TOLD, Switch.of(look.preferences().told()));
            Switch words = Switch.of(look.preferences().toldInWords());
            words.disableProperty().bind(look.preferences().told().not());
            column.row(Setting.TOLD_WORDS, words);
        } else {
            var never = new Label();
            never.textProperty().bind(texts.of("settings.told.never"));
            never.getStyleClass().addAll("t-small", "fg-2", "settings-sentence");
            never.setWrapText(true);
            never.setMinHeight(Region.USE_PREF_SIZE);
            column.getChildren().add(never);
        }
        ways.tray().ifPresent(there -> inTray(look.preferences(), there, column));
        look.preferences().atLogin().ifPresent(model -> atLogin(model, column));
        return column;
    }

    /** Whoever has it on may turn it off on a desktop without a tray, too. */
    private static void inTray(Preferences preferences, ObservableBooleanValue there, Column column) {
        Texts texts = column.texts();
        Switch button = Switch.of(preferences.inTray());
        WhileShown.of(button, Bindings.or(there, preferences.inTray()))
                .subscribe(possible -> button.setDisable(!possible));
        column.row(Setting.IN_TRAY, texts.from(
                () -> texts.get(there.get() ? "settings.inTray.words" : "settings.inTray.none"), there), button);
    }

    private static void atLogin(AtLoginViewModel model, Column column) {
        Texts texts = column.texts();
        var button = new Switch();
        WhileShown.of(button, model.starts()).subscribe(button::setSelected);
        button.setOnAction(_ -> model.start(button.isSelected()));
        column.row(Setting.AT_LOGIN, texts.from(
                () -> texts.get(model.refused().get() ? "settings.atLogin.refused" : "settings.atLogin.words"),
                model.refused()), button);
        model.look();
    }

    private static MenuButton quiet(Chat chat, Look look, Ways ways) {
        Texts texts = look.texts();
        Times times = look.times();
        var self = chat.presence(chat.me().id());
        var menu = new MenuButton();
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty().bind(texts.from(() -> state(self.get(), texts, times), self));
        menu.getItems().setAll(ways.quiet().get());
        menu.setOnShowing(_ -> menu.getItems().setAll(ways.quiet().get()));
        return menu;
    }

    private static String state(Presence now, Texts texts, Times times) {
        if (!now.quiet()) {
            return texts.get("settings.quiet.off");
        }
        Instant until = now.quietUntil();
        return until == null ? texts.get("settings.quiet.on") : texts.get("room.mute.until", times.until(until));
    }

}
