package chat.parley.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import chat.parley.benchmarks.driver.Child;

/** The server as it is shipped, started on a free port with an empty data folder and no rate limits. */
final class ParleyJar {

    private ParleyJar() {}

    static Child start(Path jar, Path folder) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no server at " + jar + "; build it, or name one with --jar");
        }
        return Child.start(
                List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toAbsolutePath().toString()),
                Map.of("PARLEY_LIMITS", "off", "PARLEY_PORT", "0", "PARLEY_DATA", folder.resolve("data").toString()),
                folder.resolve("server.log"));
    }
}
