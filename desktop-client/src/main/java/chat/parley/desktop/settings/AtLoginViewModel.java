package chat.parley.desktop.settings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the app starts when its person signs in to the computer. JavaFX thread only; the system is asked elsewhere. */
public final class AtLoginViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(AtLoginViewModel.class);

    private final AtLogin place;
    private final Executor disk;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper starts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();

    /**
     * As that system has it.
     *
     * @param disk runs what blocks, one after the other
     * @param fx runs tasks on the JavaFX thread
     */
    public AtLoginViewModel(AtLogin place, Executor disk, Executor fx) {
        this.place = place;
        this.disk = disk;
        this.fx = fx;
    }

    /** Asks the system, which a person may have told otherwise by its own means. */
    void look() {
        CompletableFuture.supplyAsync(place::starts, disk).thenAcceptAsync(starts::set, fx);
    }

    ReadOnlyBooleanProperty starts() {
        return starts.getReadOnlyProperty();
    }

    /** Whether the system did not take the last wish. */
    ReadOnlyBooleanProperty refused() {
        return refused.getReadOnlyProperty();
    }

    void start(boolean wanted) {
        starts.set(wanted);
        CompletableFuture.runAsync(() -> place.start(wanted), disk).whenCompleteAsync((_, failure) -> {
            refused.set(failure != null);
            if (failure != null) {
                LOG.warn("Starting at sign-in could not be changed: {}", failure.toString());
                look();
            }
        }, fx);
    }
}
