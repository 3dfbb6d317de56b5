package chat.parley.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

import chat.parley.desktop.notification.Notice;
import chat.parley.desktop.store.Settings.WindowPlace;
import chat.parley.desktop.tray.Staying;
import chat.parley.desktop.ui.FxThread;
import org.jspecify.annotations.Nullable;

/**
 * The app in the tray of the desktop: how it opens there and ends from there, and the window that goes there instead of closing.
 * JavaFX thread only.
 */
final class InTray implements Staying.Window {

    /** After how long the tray is looked for; nobody is to wait for it while the window opens. */
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final String NOTICE = "in-tray";

    private final Accounts accounts;
    private final AppWindow window;
    private final Kit kit;
    private final FxThread fx;
    private final Predicate<Runnable> mayEnd;
    private final Staying staying;
    private final TrayFace face;
    private final Subscription showing;
    /** Nobody who is signed in to nothing waits for messages. */
    private final ListChangeListener<Account> nobodyLeft = _ -> comeBackForNobody();

    /**
     * Takes charge of the window’s closing.
     *
     * @param mayEnd whether the app may end; if not, the person is asked, and what it was given runs after the answer
     */
    InTray(Accounts accounts, AppWindow window, Kit kit, FxThread fx, Predicate<Runnable> mayEnd) {
        this.accounts = accounts;
        this.window = window;
        this.kit = kit;
        this.fx = fx;
        this.mayEnd = mayEnd;
        staying = new Staying(kit.tray(), kit.preferences().inTray(), this, kit.timer(), this::tellOnce);
        face = new TrayFace(accounts, window, kit);
        window.beforeClosing(() -> !(signedIn() && staying.stays()) && mayEnd.test(window::close));
        window.whenQuit(this::quit);
        showing = window.shown().subscribe((_, shown) -> shown(shown));
        accounts.all().addListener(nobodyLeft);
    }

    /** Opens the window, or leaves it in the tray if the app starts in the background and the person wants it there. */
    void open(@Nullable WindowPlace last, boolean inBackground) {
        if (last != null && inBackground && signedIn() && staying.startsAway()) {
            fx.endsWithLastWindow(false);
            window.openLater(last);
            begin();
        } else {
            window.open(last, inBackground);
            kit.timer().after(LOOK, this::begin);
        }
    }

    /** Says nothing more, and leaves the window where it is. */
    void close() {
        staying.close();
        showing.unsubscribe();
        accounts.all().removeListener(nobodyLeft);
        face.close();
    }

    @Override
    public Instant lastInFront() {
        return window.lastInFront();
    }

    @Override
    public void hide() {
        fx.endsWithLastWindow(false);
        window.hide();
    }

    @Override
    public void toFront() {
        window.toFront();
    }

    @Override
    public void toBackground() {
        window.toBackground();
    }

    private void begin() {
        face.begin();
        kit.tray().begin(staying::clicked);
    }

    private void quit() {
        if (mayEnd.test(fx::exit)) {
            fx.exit();
        }
    }

    private void shown(boolean shown) {
        if (shown && staying.isAway()) {
            fx.endsWithLastWindow(true);
            staying.isBack();
        }
    }

    private boolean signedIn() {
        return !accounts.all().isEmpty();
    }

    private void comeBackForNobody() {
        if (!signedIn() && staying.isAway()) {
            window.toFront();
        }
    }

    private void tellOnce() {
        if (!kit.preferences().toldOfTray().get()) {
            kit.preferences().toldOfTray().set(true);
            kit.notifier().show(
                    new Notice(NOTICE, kit.texts().get("tray.told"), kit.texts().get("tray.told.words")),
                    () -> fx.execute(window::toFront));
        }
    }
}
