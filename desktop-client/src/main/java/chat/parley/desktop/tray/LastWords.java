package chat.parley.desktop.tray;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** How a thread that speaks with the desktop ends: it may say what it has to say, but nobody waits long for it. */
final class LastWords {

    private static final int SECONDS = 1;

    private LastWords() {}

    /** Takes nothing more, and blocks until all is said or a second has passed. */
    static void of(ExecutorService worker) {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
