package chat.parley.desktop.conversations;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.ApiFailure;

/** Asking support for help from the welcome page, once at a time, and what became of it. JavaFX thread only. */
final class SupportCall {

    /** Why support could not be asked. */
    enum Trouble {
        NONE,
        /** The server does not answer. */
        AWAY,
        /** The server answers, and says no. */
        REFUSED
    }

    private final Supplier<CompletableFuture<?>> call;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(Trouble.NONE);

    /** @param call does it, and opens what comes of it */
    SupportCall(Supplier<CompletableFuture<?>> call) {
        this.call = call;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What went wrong with the latest call. */
    ReadOnlyObjectProperty<Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    void make() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Trouble.NONE);
        call.get().whenComplete((done, failure) -> {
            busy.set(false);
            if (failure != null) {
                trouble.set(failure instanceof ApiFailure.Unreachable ? Trouble.AWAY : Trouble.REFUSED);
            }
        });
    }
}
