package chat.parley.desktop.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Where work runs.
 *
 * @param fx runs tasks on the JavaFX thread, in order
 * @param background runs tasks that block, any number at once
 * @param timer runs tasks on the JavaFX thread, later
 */
public record Threads(Executor fx, Executor background, Timer timer) {

    /**
     * Does blocking work in the background.
     *
     * @return completes on the JavaFX thread, with the result or with the very exception that the work threw
     */
    <T> CompletableFuture<T> ask(Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        CompletableFuture.supplyAsync(work, background).whenCompleteAsync((result, failure) -> {
            if (failure == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(cause(failure));
            }
        }, fx);
        return answer;
    }

    /** What went wrong, without the wrapper that a chain of futures puts around it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }
}
