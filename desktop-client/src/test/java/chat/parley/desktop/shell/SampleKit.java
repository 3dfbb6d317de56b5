package chat.parley.desktop.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.stage.Stage;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.room.TextTools;
import chat.parley.desktop.settings.About;
import chat.parley.desktop.settings.Preferences;
import chat.parley.desktop.store.Secrets;
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.tray.Tray;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.prose.Proses;
import chat.parley.desktop.ui.spelling.Spelling;

/** What the screens of a window share, where it is the morning of the samples and nothing leaves the process. */
final class SampleKit {

    private final HandTimer timer;
    private Language language = Language.ENGLISH;
    private Theme.Choice theme = Theme.Choice.SYSTEM;
    private SignIn signIn = atVitosha();
    private Notifier notifier = Notifier.silent();
    private Tray tray = Tray.none();
    private Preferences preferences = Preferences.forThisRun();
    private About about = new About(Path.of("."), Path.of("log"), address -> {}, () -> Secrets.Place.FILE);

    SampleKit(HandTimer timer) {
        this.timer = timer;
    }

    private static SignIn atVitosha() {
        var signIn = new FakeSignIn();
        signIn.look.complete(FakeSignIn.vitosha("localhost"));
        return signIn;
    }

    SampleKit in(Language wanted) {
        language = wanted;
        return this;
    }

    SampleKit in(Theme.Choice wanted) {
        theme = wanted;
        return this;
    }

    SampleKit with(SignIn wanted) {
        signIn = wanted;
        return this;
    }

    SampleKit with(Notifier wanted) {
        notifier = wanted;
        return this;
    }

    SampleKit with(Tray wanted) {
        tray = wanted;
        return this;
    }

    SampleKit with(Preferences wanted) {
        preferences = wanted;
        return this;
    }

    SampleKit with(About wanted) {
        about = wanted;
        return this;
    }

    Kit kit() {
        Texts texts = new Texts(language);
        var looks = new Theme(new FxThread().systemColours());
        looks.choice().set(theme);
        return new Kit(looks, texts, new Times(texts, Clock.fixed(SampleChat.now(), ZoneOffset.UTC)), timer, signIn,
                about,
                new TextTools(new Proses(Runnable::run), address -> {}, WritingHabits.inMemory(),
                        new Spelling(Runnable::run)),
                notifier, tray, preferences, Runnable::run);
    }

    /** Opens the window of somebody who is signed in. JavaFX thread only. */
    Stage show(double width, double height, Chat chat) {
        var shown = new Stage();
        var window = new AppWindow(shown);
        shown.setWidth(width);
        shown.setHeight(height);
        shown.show();
        var accounts = new Accounts(window, kit(), () -> {});
        accounts.show(accounts.add(chat));
        return shown;
    }
}
