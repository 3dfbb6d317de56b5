package chat.parley.desktop.e2e;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import chat.parley.desktop.ui.FxThread;

/** Short visits of a test to the JavaFX thread. How long it only looks around there is counted apart from what it does. */
final class Fx {

    private static final long NOT_NOW = 0;
    private static final FxThread THREAD = new FxThread();
    private static final AtomicLong LOOKED = new AtomicLong();
    private static final AtomicLong SINCE = new AtomicLong(NOT_NOW);

    private Fx() {}

    /** What that thread sees now. */
    static <T> T see(Supplier<T> look) {
        return visit(() -> look(look));
    }

    /** Does there what a person would do. */
    static void run(Runnable task) {
        visit(() -> {
            task.run();
            return true;
        });
    }

    /** The same; gives what came of it. */
    static <T> T act(Supplier<T> deed) {
        return visit(deed);
    }

    /** Looks around, for who is on that thread already. */
    static <T> T look(Supplier<T> look) {
        if (!SINCE.compareAndSet(NOT_NOW, System.nanoTime())) {
            return look.get(); // a look within a look
        }
        try {
            return look.get();
        } finally {
            LOOKED.addAndGet(System.nanoTime() - SINCE.getAndSet(NOT_NOW));
        }
    }

    /** Nanoseconds that looks have taken on that thread until now. */
    static long looked() {
        long since = SINCE.get();
        return LOOKED.get() + (since == NOT_NOW ? 0 : System.nanoTime() - since);
    }

    /** Comes to that thread in its turn. */
    static <T> CompletableFuture<T> soon(Supplier<T> visit) {
        return CompletableFuture.supplyAsync(visit, THREAD);
    }

    private static <T> T visit(Supplier<T> visit) {
        return soon(visit).orTimeout(20, TimeUnit.SECONDS).join();
    }
}
