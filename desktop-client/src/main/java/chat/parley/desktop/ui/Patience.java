package chat.parley.desktop.ui;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * When to show what stands for something on its way: not at all if it is there within a moment, and once shown, long
 * enough to be seen. So nothing flickers. To be used on the thread of its timer.
 */
public final class Patience {

    /** So long nothing is shown. */
    static final Duration BEFORE = Duration.ofMillis(200);
    /** So long at least it then stays. */
    static final Duration STAYS = Duration.ofMillis(300);

    /** Runs a task later; what it returns calls it off. */
    @FunctionalInterface
    public interface Later {

        Runnable after(Duration delay, Runnable task);
    }

    private final Later later;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final Subscription following;
    private boolean loading;
    private boolean fresh;
    private Runnable callOff = () -> {};

    /**
     * Patience with something.
     *
     * @param loading whether it is on its way
     */
    public Patience(ObservableValue<Boolean> loading, Later later) {
        this.later = later;
        following = loading.subscribe(this::look);
    }

    /** Whether to show what stands for it. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Stops following; what is shown stays as it is. */
    public void close() {
        following.unsubscribe();
        callOff.run();
    }

    private void look(boolean now) {
        loading = now;
        if (shown.get()) {
            shown.set(now || fresh);
            return;
        }
        callOff.run();
        callOff = now ? later.after(BEFORE, this::show) : () -> {};
    }

    private void show() {
        fresh = true;
        shown.set(true);
        callOff = later.after(STAYS, () -> {
            fresh = false;
            shown.set(loading);
        });
    }
}
