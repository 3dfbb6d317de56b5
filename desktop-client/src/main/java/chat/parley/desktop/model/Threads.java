package chat.parley.desktop.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Where work runs.
 *
 * @param fx runs tasks on the JavaFX thread, in order
 * @param background runs tasks that wait for the network, any number at once
 * @param disk runs tasks that wait for the disk, one at a time and in order
 * @param timer runs tasks on the JavaFX thread, later
 */
public record Threads(Executor fx, Executor background, Executor disk, Timer timer) {

    /**
     * Does blocking work in the background.
     *
     * @return completes on the JavaFX thread, with the result or with the very exception that the work threw
     */
    <T> CompletableFuture<T> ask(Supplier<T> work) {
        return on(background, work);
    }

    /**
     * Reads from or writes to the disk, after everything that was asked of it before.
     *
     * @return as for {@link #ask}
     */
    <T> CompletableFuture<T> onDisk(Supplier<T> work) {
        return on(disk, work);
    }

    private <T> CompletableFuture<T> on(Executor worker, Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        CompletableFuture.supplyAsync(work, worker).whenCompleteAsync((result, failure) -> {
            if (failure == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(cause(failure));
            }
        }, fx);
        return answer;
    }

    /** What went wrong, without the wrapper that a chain of futures puts around it. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }
}
