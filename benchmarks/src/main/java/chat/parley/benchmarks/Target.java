package chat.parley.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import chat.parley.benchmarks.driver.Child;

/**
 * The server in question.
 *
 * @param process its process, if it was started here; closing the target ends it
 */
record Target(URI address, Optional<Child> process) implements AutoCloseable {

    static Target startedFrom(Path jar, Path folder) {
        Child server = ParleyJar.start(jar, folder);
        return new Target(server.address(), Optional.of(server));
    }

    static Target running(URI address) {
        return new Target(address, Optional.empty());
    }

    @Override
    public void close() {
        process.ifPresent(Child::close);
    }
}
