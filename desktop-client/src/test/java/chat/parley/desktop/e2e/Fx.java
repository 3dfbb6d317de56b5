package chat.parley.desktop.e2e;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import chat.parley.desktop.ui.FxThread;

/** Short visits of a test to the JavaFX thread. */
final class Fx {

    private static final FxThread THREAD = new FxThread();

    private Fx() {}

    /** What that thread sees now. */
    static <T> T see(Supplier<T> look) {
        return CompletableFuture.supplyAsync(look, THREAD).orTimeout(20, TimeUnit.SECONDS).join();
    }

    static void run(Runnable task) {
        CompletableFuture.runAsync(task, THREAD).orTimeout(20, TimeUnit.SECONDS).join();
    }
}
