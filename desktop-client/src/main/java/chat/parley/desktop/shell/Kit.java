package chat.parley.desktop.shell;

import java.util.concurrent.Executor;

import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.room.RoomTools;
import chat.parley.desktop.room.TextTools;
import chat.parley.desktop.settings.About;
import chat.parley.desktop.settings.Preferences;
import chat.parley.desktop.tray.Tray;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;

/** What the screens of the window share. */
record Kit(Theme theme, Texts texts, Times times, Timer timer, SignIn signIn, About about, TextTools text,
        Notifier notifier, Tray tray, Preferences preferences, Executor fx) {

    /** What an open room needs of it. */
    RoomTools room() {
        return new RoomTools(texts, times, timer, FileChoosers.ofSystem(), text);
    }
}
