package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Where work runs.
 *
 * @param fx runs tasks on the JavaFX thread, in order
 * @param background runs tasks that block, any number at once
 * @param timer runs tasks on the JavaFX thread, later
 */
public record Threads(Executor fx, Executor background, Timer timer) {

    /** Those of the running app: virtual threads, and the clock of this computer. */
    public static Threads around(Executor fx) {
        ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("timer").factory());
        later.setRemoveOnCancelPolicy(true);
        return new Threads(fx, Thread::startVirtualThread, new Timer() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public Runnable after(Duration delay, Runnable task) {
                AtomicBoolean calledOff = new AtomicBoolean();
                Future<?> due = later.schedule(() -> fx.execute(() -> {
                    if (!calledOff.get()) {
                        task.run();
                    }
                }), delay.toMillis(), TimeUnit.MILLISECONDS);
                return () -> {
                    calledOff.set(true);
                    due.cancel(false);
                };
            }
        });
    }

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
                answer.completeExceptionally(
                        failure instanceof CompletionException wrapped && wrapped.getCause() != null
                                ? wrapped.getCause()
                                : failure);
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
