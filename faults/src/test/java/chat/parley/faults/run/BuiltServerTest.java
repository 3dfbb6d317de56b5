package chat.parley.faults.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import chat.parley.faults.process.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** That what all runs here start is the server as people get it, with the beans that were worked out when it was built. */
@EnabledIf("chat.parley.faults.run.Built#server")
class BuiltServerTest {

    @Test
    void theJarStartsWithTheBeansThatWereWorkedOutAhead(@TempDir Path folder) throws IOException {
        try (var server = ServerProcess.launch(Built.layout(), folder,
                Map.of("SPRING_MAIN_LOG_STARTUP_INFO", "true"))) {
            server.awaitReady();
            assertThat(Files.readString(server.log())).contains("Starting AOT-processed ParleyServer");
        }
    }

    @Test
    void anOrderOfTheShellFindsThemTooWhenNoServerRuns(@TempDir Path folder) throws Exception {
        var command = new ArrayList<String>(Built.layout().command());
        int jar = command.indexOf("-jar");
        command.set(jar, "-cp");
        command.addAll(List.of("chat.parley.server.admin.Admin", "list-users"));
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(Map.of("PARLEY_DATA", folder.resolve("data").toString()));
        Process order = builder.start();
        try {
            assertThat(order.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            order.destroyForcibly();
        }
        assertThat(order.exitValue()).as(() -> read(said)).isZero();
        assertThat(read(said)).contains("admin");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
