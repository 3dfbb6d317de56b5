package chat.parley.desktop.hosting;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ServerAddress;

/** What the dialog needs of {@link Hosting}; tests put a fake here. */
interface LocalServer {

    /** Where it keeps its data. */
    Path folder();

    /** What it called itself the last time; empty if it was never started. */
    String name();

    /**
     * Starts it, or finds it running.
     *
     * @param name what it calls itself from now on
     * @return completes on the JavaFX thread once the server answers; fails if it cannot be started
     */
    CompletableFuture<ServerAddress> start(String name);
}
