package chat.parley.desktop.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ParleyApi;

/** Asks the server in the background; the answers come on the JavaFX thread. */
final class Calls {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(3);
    /** Whatever a server asks for: it is not asked in a circle, and what was written does not wait for days. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private final ParleyApi api;
    private final Threads threads;
    private final Runnable signedOut;
    private boolean online;
    private CompletableFuture<Void> told = CompletableFuture.completedFuture(null);

    /** {@code signedOut} is run on the JavaFX thread when an answer says that the session is over. */
    Calls(ParleyApi api, Threads threads, Runnable signedOut) {
        this.api = api;
        this.threads = threads;
        this.signedOut = signedOut;
    }

    /** Completes on the JavaFX thread; fails with {@link ApiFailure}. */
    <T> CompletableFuture<T> ask(Function<ParleyApi, T> question) {
        return answer(() -> question.apply(api));
    }

    /** The same for a question to another part of the server. */
    <T> CompletableFuture<T> answer(Supplier<T> question) {
        CompletableFuture<T> answer = threads.ask(question);
        answer.whenComplete((_, failure) -> {
            if (failure instanceof ApiFailure.SignedOut) {
                signedOut.run();
            }
        });
        return answer;
    }

    CompletableFuture<Void> tell(Consumer<ParleyApi> command) {
        CompletableFuture<Void> done = ask(api -> {
            command.accept(api);
            return null;
        });
        told = CompletableFuture.allOf(told, done.exceptionally(_ -> null));
        return done;
    }

    /** Completes, always normally, once everything that the server was told until now has been answered or has failed. */
    CompletableFuture<Void> told() {
        return told;
    }

    /** The same future, failing with what went wrong rather than with a wrapper that the chaining put around it. */
    static <T> CompletableFuture<T> plain(CompletableFuture<T> chained) {
        CompletableFuture<T> plain = new CompletableFuture<>();
        chained.whenComplete((result, failure) -> {
            if (failure == null) {
                plain.complete(result);
            } else {
                plain.completeExceptionally(Threads.cause(failure));
            }
        });
        return plain;
    }

    void online(boolean now) {
        online = now;
    }

    boolean online() {
        return online;
    }

    /** Runs the task after a pause if the failure may pass; not if the server is away, as its return begins everything anew. */
    void retry(Throwable failure, Runnable task) {
        if (passing(failure)) {
            threads.timer().after(pause(failure), () -> {
                if (online) {
                    task.run();
                }
            });
        }
    }

    void after(Duration pause, Runnable task) {
        threads.timer().after(pause, task);
    }

    /** Whether the same question may be answered later. */
    static boolean passing(Throwable failure) {
        return failure instanceof ApiFailure.Unreachable
                || failure instanceof ApiFailure.Refused refused && refused.passing();
    }

    /** How long to wait before asking again. */
    static Duration pause(Throwable failure) {
        Duration asked = failure instanceof ApiFailure.Refused refused ? refused.retryAfter() : null;
        if (asked == null) {
            return USUAL_PAUSE;
        }
        return asked.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
