package chat.parley.desktop.model;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import chat.parley.desktop.backend.AdminApi;
import chat.parley.desktop.backend.ApiFailure;

/**
 * Stands between what an administrator asks for and a server that first wants to know that they still sit there: what was
 * asked waits until they have typed their password, and is then asked once more. However much waits, they are asked once.
 * JavaFX thread only; every future completes on it.
 */
public final class PasswordCheck {

    private final AdminApi api;
    private final Calls calls;
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    private CompletableFuture<Boolean> decision = CompletableFuture.completedFuture(false);

    PasswordCheck(AdminApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Whether something waits for the password. */
    public ReadOnlyBooleanProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** Tries a password. Fails with {@link ApiFailure} if it is not the one, and what waits then goes on waiting. */
    public CompletableFuture<Void> confirm(String password) {
        CompletableFuture<Void> tried = calls.answer(() -> {
            api.confirm(password);
            return null;
        });
        return tried.thenRun(() -> decide(true));
    }

    /** Gives up what waits: nothing of it has been done. */
    public void cancel() {
        decide(false);
    }

    /** Fails with {@link ApiFailure}, or with {@link CancellationException} if the person would not give the password. */
    <T> CompletableFuture<T> pass(Supplier<T> request) {
        CompletableFuture<T> asked = calls.answer(request);
        return Calls.plain(asked.exceptionallyCompose(failure -> isWish(Threads.cause(failure))
                ? ask().thenCompose(confirmed -> confirmed ? calls.answer(request) : notGiven())
                : CompletableFuture.failedFuture(Threads.cause(failure))));
    }

    private CompletableFuture<Boolean> ask() {
        if (!wanted.get()) {
            decision = new CompletableFuture<>();
            wanted.set(true);
        }
        return decision;
    }

    private void decide(boolean confirmed) {
        if (wanted.get()) {
            wanted.set(false);
            decision.complete(confirmed);
        }
    }

    private static boolean isWish(Throwable failure) {
        return failure instanceof ApiFailure.Refused refused && refused.is(AdminApi.CONFIRM_PASSWORD);
    }

    private static <T> CompletableFuture<T> notGiven() {
        return CompletableFuture.failedFuture(new CancellationException("the password was not given"));
    }
}
