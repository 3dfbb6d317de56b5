package chat.parley.desktop.settings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the app starts when its person signs in to the computer. JavaFX thread only; the system is asked elsewhere. */
public final class AtLoginViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(AtLoginViewModel.class);

    private final AtLogin place;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper starts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /**
     * As that system has it.
     *
     * @param background runs what blocks: some systems think about it for seconds, and nothing else is to wait for them
     * @param fx runs tasks on the JavaFX thread
     */
    public AtLoginViewModel(AtLogin place, Executor background, Executor fx) {
        this.place = place;
        this.background = background;
        this.fx = fx;
    }

    /** Asks the system, which a person may have told otherwise by its own means. */
    void look() {
        CompletableFuture<Boolean> question = afterTheLast(place::starts);
        question.thenAcceptAsync(now -> {
            if (question.equals(last)) { // else it was wished otherwise meanwhile
                starts.set(now);
            }
        }, fx);
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
        afterTheLast(() -> {
            place.start(wanted);
            return wanted;
        }).whenCompleteAsync((_, failure) -> {
            refused.set(failure != null);
            if (failure != null) {
                LOG.warn("Starting at sign-in could not be changed: {}", failure.toString());
                look();
            }
        }, fx);
    }

    /** One at a time: else of two quick wishes the first could come last. */
    private <T> CompletableFuture<T> afterTheLast(Supplier<T> question) {
        CompletableFuture<T> next = last.handle((_, _) -> null).thenApplyAsync(_ -> question.get(), background);
        last = next;
        return next;
    }
}
