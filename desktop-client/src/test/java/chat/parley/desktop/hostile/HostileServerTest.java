package chat.parley.desktop.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Row C3: the real client against a server that means harm. All scripts run in one process of their own, which has 512 MiB of heap
 * and ends if that is not enough.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileServerTest {

    private final Map<String, String> outcomes = new HashMap<>();
    private int status = -1;

    @BeforeAll
    void play() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), HostileRun.class.getName())
                .redirectError(Path.of("target", "hostile-server.log").toFile()).start();
        try (var lines = run.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
                    .forEach(parts -> outcomes.put(parts[0], parts[1]));
        }
        if (run.waitFor(20, TimeUnit.SECONDS)) {
            status = run.exitValue();
        }
        run.destroyForcibly();
    }

    static List<String> scripts() {
        return Script.all().stream().map(Script::name).toList();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theAppIsAsUsableAfterwards(String script) {
        assertThat(outcomes.getOrDefault(script, "the process ended before, or while, it was played"))
                .isEqualTo(HostileRun.FINE);
    }

    @Test
    void memorySufficedForAll() {
        assertThat(status).isZero();
        assertThat(Script.all()).hasSizeGreaterThan(40);
    }
}
