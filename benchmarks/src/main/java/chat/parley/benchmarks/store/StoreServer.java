package chat.parley.benchmarks.store;

import java.nio.file.Path;

/** A process that serves one store from one folder until it is told to end. */
final class StoreServer {

    private StoreServer() {}

    /** Arguments: the name of an {@link Engine}, and an existing folder. */
    public static void main(String... arguments) throws InterruptedException {
        Engine engine = Engine.valueOf(arguments[0]);
        IO.println(engine.title() + " is listening on " + engine.serve(Path.of(arguments[1])));
        Thread.currentThread().join();
    }
}
