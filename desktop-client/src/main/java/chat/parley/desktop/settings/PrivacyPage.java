package chat.parley.desktop.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.settings.SettingsView.Look;
import chat.parley.desktop.ui.Texts;

/** How one keeps others out. */
final class PrivacyPage {

    private PrivacyPage() {}

    static Column of(Chat chat, Look look, About about) {
        Texts texts = look.texts();
        var column = new Column(texts);
        var password = new PasswordViewModel(chat);
        column.heading("settings.password");
        column.block(Setting.PASSWORD,
                new PasswordForm(password, texts, chat.connection().map(ConnectionState::online)));
        column.whenLeft(password::clear); // what was typed and not used does not stay
        column.heading("settings.devices.title");
        column.block(Setting.DEVICES, new DevicesView(new DevicesViewModel(chat), texts, look.times()));
        column.heading("settings.secrets");
        var secrets = new Label();
        secrets.getStyleClass().addAll("t-small", "fg-2");
        secrets.setWrapText(true);
        secrets.setMinHeight(Region.USE_PREF_SIZE);
        secrets.textProperty().bind(texts.from(() -> texts.get(switch (about.secrets().get()) {
            case KEYRING -> "settings.secrets.keyring";
            case FILE -> "settings.secrets.file";
        })));
        column.block(Setting.SECRETS, secrets);
        return column;
    }
}
