package chat.parley.faults.run;

import java.nio.file.Files;
import java.nio.file.Path;

import chat.parley.faults.process.ServerLayout;

/** What the build made before these tests. */
final class Built {

    private static final Path JAR = Path.of("..", "server", "target", "parley-server.jar");

    private Built() {}

    /** A build that stops at the test phase has no server. */
    static boolean server() {
        return Files.isRegularFile(JAR);
    }

    static ServerLayout layout() {
        return ServerLayout.of(JAR, Path.of("target", "parley-server"));
    }
}
