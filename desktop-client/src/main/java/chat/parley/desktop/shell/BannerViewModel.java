package chat.parley.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Timer;

/**
 * What the banner says about the connection: nothing while all is well, and nothing about an interruption that is over
 * within moments. JavaFX thread only.
 */
final class BannerViewModel {

    /** What stands in the banner. */
    enum Showing {
        NOTHING,
        /** The server is away; the next try is due. */
        OFFLINE,
        /** The server said that it stops, and is expected back. */
        RESTARTING,
        /** What stands there shows a certificate that is not to be trusted. */
        UNTRUSTED,
        /** The server was away, and a try is under way. */
        TRYING,
        /** The server is back. */
        RESTORED,
        /** The server has no space for messages; they wait. */
        FULL,
        /** What is written lasts only as long as the app runs. */
        UNKEPT
    }

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration JOY = Duration.ofSeconds(2);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ObservableValue<ConnectionState> connection;
    private final Timer timer;
    private final Runnable tryNow;
    private final Subscription listening;
    /** About the connection alone. */
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.NOTHING);
    private final ObjectBinding<Showing> worst;
    private final ReadOnlyLongWrapper secondsToNextTry = new ReadOnlyLongWrapper();
    private boolean away;
    /** As the latest interruption has it: tries go on, and the server is expected. */
    private boolean restarting;
    private Runnable callOff = () -> {};
    private Runnable callOffTick = () -> {};

    BannerViewModel(ObservableValue<ConnectionState> connection, ObservableBooleanValue unkept,
            ObservableBooleanValue serverFull, Timer timer, Runnable tryNow) {
        worst = Bindings.createObjectBinding(() -> worst(unkept.get(), serverFull.get()), showing, unkept, serverFull);
        this.connection = connection;
        this.timer = timer;
        this.tryNow = tryNow;
        listening = connection.subscribe(this::follow);
    }

    /** What loses most comes first: what cannot be kept, then the connection, then a server that is full. */
    ObservableObjectValue<Showing> showing() {
        return worst;
    }

    private Showing worst(boolean unkept, boolean serverFull) {
        if (unkept) {
            return Showing.UNKEPT;
        }
        boolean calm = showing.get() == Showing.NOTHING || showing.get() == Showing.RESTORED;
        return calm && serverFull ? Showing.FULL : showing.get();
    }

    ReadOnlyLongProperty secondsToNextTry() {
        return secondsToNextTry.getReadOnlyProperty();
    }

    void tryNow() {
        tryNow.run();
    }

    /** Stops listening, for good. */
    void close() {
        listening.unsubscribe();
        callOff.run();
        callOffTick.run();
    }

    private void follow(ConnectionState state) {
        callOffTick.run();
        switch (state) {
            case ConnectionState.Online _ -> back();
            case ConnectionState.Offline(Instant nextTry, ConnectionState.Why why) -> {
                restarting = why == ConnectionState.Why.RESTARTING;
                gone();
                countDown(nextTry);
            }
            case ConnectionState.Connecting _ -> gone();
            case ConnectionState.SignedOut _,ConnectionState.Closed _ -> {
                callOff.run();
                away = false;
                showing.set(Showing.NOTHING);
            }
        }
        if (visible()) {
            showing.set(showingAway());
        }
    }

    private boolean visible() {
        return away && switch (showing.get()) {
            case OFFLINE, RESTARTING, UNTRUSTED, TRYING -> true;
            case NOTHING, RESTORED, FULL, UNKEPT -> false;
        };
    }

    private Showing showingAway() {
        return switch (connection.getValue()) {
            // Nobody waits for this try, and the button must stay where it is.
            case ConnectionState.Connecting _ when showing.get() == Showing.UNTRUSTED -> Showing.UNTRUSTED;
            case ConnectionState.Connecting _ -> restarting ? Showing.RESTARTING : Showing.TRYING;
            case ConnectionState.Offline(_, ConnectionState.Why why) -> switch (why) {
                case AWAY -> Showing.OFFLINE;
                case RESTARTING -> Showing.RESTARTING;
                case DISTRUSTED -> Showing.UNTRUSTED;
            };
            default -> Showing.OFFLINE;
        };
    }

    private void gone() {
        if (!away) {
            away = true;
            callOff.run();
            showing.set(Showing.NOTHING);
            callOff = timer.after(PATIENCE, () -> showing.set(showingAway()));
        }
    }

    private void back() {
        boolean wasShown = visible();
        away = false;
        restarting = false;
        callOff.run();
        showing.set(wasShown ? Showing.RESTORED : Showing.NOTHING);
        if (wasShown) {
            callOff = timer.after(JOY, () -> showing.set(Showing.NOTHING));
        }
    }

    private void countDown(Instant nextTry) {
        Duration left = Duration.between(timer.now(), nextTry);
        secondsToNextTry.set(Math.max(0, left.plusMillis(999).toSeconds()));
        if (left.isPositive()) {
            callOffTick = timer.after(SECOND, () -> countDown(nextTry));
        }
    }
}
