package chat.parley.desktop.settings;

import chat.parley.desktop.settings.SettingsView.Ways;
import chat.parley.desktop.ui.Texts;

/** The list of all keys. */
final class KeysPage {

    private KeysPage() {}

    static Column of(Texts texts, Ways ways) {
        var column = new Column(texts);
        column.block(Setting.KEYS, ways.keys().get());
        return column;
    }
}
