package chat.parley.desktop.tray;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

import chat.parley.desktop.model.Timer;

/**
 * The window that goes into the tray instead of closing, and comes back. It goes only where somebody shows the icon, and comes
 * back by itself if nobody does any more: whoever loses the icon does not lose the app. JavaFX thread only.
 */
public final class Staying {

    /** A panel that crashed, or was updated, is there again by then. */
    static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A desktop that starts has its panel by then. */
    static final Duration START = Duration.ofSeconds(20);
    /** The click on the icon itself may have taken the focus from the window. */
    static final Duration CLICK = Duration.ofMillis(400);

    private final Tray tray;
    private final ObservableBooleanValue wanted;
    private final Window window;
    private final Timer timer;
    private final Runnable gone;
    private final Subscription following;
    private boolean away;
    private Runnable waiting = () -> {};

    /** The window of the app. */
    public interface Window {

        /** When the person was at it last; that is now, if they are. */
        Instant lastInFront();

        /** Takes it off the screen, while the app goes on. */
        void hide();

        /** Brings it before all others, wherever it was. */
        void toFront();

        /** Puts it small at the edge of the screen, as one that was in the tray and cannot be there. */
        void toBackground();
    }

    /**
     * For that window.
     *
     * @param wanted whether the person wants that it stays when they close it
     * @param gone runs each time it has gone into the tray because it was closed
     */
    public Staying(Tray tray, ObservableBooleanValue wanted, Window window, Timer timer, Runnable gone) {
        this.tray = tray;
        this.wanted = wanted;
        this.window = window;
        this.timer = timer;
        this.gone = gone;
        following = tray.able().subscribe((_, able) -> shown(able));
    }

    /** The window is being closed: whether it has gone into the tray instead. */
    public boolean stays() {
        if (!wanted.get() || !tray.able().get()) {
            return false;
        }
        hide();
        gone.run();
        return true;
    }

    /** The app starts in the background: whether its window need not be opened, as it is in the tray or soon will be. */
    public boolean startsAway() {
        if (wanted.get() && tray.offered()) {
            away = true;
            waitForPanel(START);
        }
        return away;
    }

    /** The person has clicked on the icon. */
    public void clicked() {
        boolean atIt = !away && !window.lastInFront().isBefore(timer.now().minus(CLICK));
        if (atIt && tray.able().get()) {
            hide();
        } else {
            window.toFront();
        }
    }

    /** Whether the window is in the tray, or on its way there. */
    public boolean isAway() {
        return away;
    }

    /** The window is on the screen again, by whatever way. */
    public void isBack() {
        away = false;
        waiting.run();
    }

    /** Has the window stay where it is from now on: the app ends. */
    public void close() {
        following.unsubscribe();
        waiting.run();
    }

    private void hide() {
        away = true;
        window.hide();
    }

    private void shown(boolean able) {
        waiting.run();
        if (away && !able) {
            waitForPanel(PATIENCE);
        }
    }

    private void waitForPanel(Duration patience) {
        waiting.run();
        waiting = timer.after(patience, () -> {
            if (away && !tray.able().get()) {
                window.toBackground();
            }
        });
    }
}
