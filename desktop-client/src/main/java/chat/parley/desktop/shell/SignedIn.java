package chat.parley.desktop.shell;

import javafx.scene.Node;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Texts;

/** The window of one signed-in person, from the moment they are in until they sign out. JavaFX thread only. */
final class SignedIn {

    private final Chat chat;
    private final AppWindow window;
    private final Texts texts;
    private final Runnable left;
    private final BannerViewModel banner;
    private final Subscription watching;

    /**
     * Puts the person's screen into the window.
     *
     * @param left runs once the session is over, here or from elsewhere
     */
    SignedIn(Chat chat, AppWindow window, Kit kit, Runnable left) {
        this.chat = chat;
        this.window = window;
        this.left = left;
        texts = kit.texts();
        banner = new BannerViewModel(chat.connection(), kit.timer(), chat::tryNow);
        var profile = new ProfileMenu(kit.theme(), texts, this::signOut);
        var main = new MainView(chat.me(), chat.connection().map(ConnectionState::online), profile, texts);
        Node frame = Fxml.load(main, texts);
        Node bannerNode = Fxml.load(new BannerView(banner, texts), texts);
        main.rest(bannerNode);
        window.show(frame);
        window.title(texts.from(this::title, chat.totalUnread()));
        watching = chat.connection().subscribe(this::watch);
    }

    /** Disconnects and lets go; the session stays good. */
    void close() {
        watching.unsubscribe();
        banner.close();
        chat.close();
    }

    private String title() {
        long unread = chat.totalUnread().get();
        return unread == 0 ? texts.get("app.name") : texts.get("app.name.unread", unread);
    }

    private void watch(ConnectionState state) {
        if (state instanceof ConnectionState.SignedOut) {
            end();
            window.layers().toast(texts.get("signedOut"));
        }
    }

    private void signOut() {
        end();
        chat.signOut();
    }

    private void end() {
        watching.unsubscribe();
        banner.close();
        left.run();
    }
}
