package chat.parley.faults.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import chat.parley.faults.process.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** That what all runs here start is the server as people get it. */
class BuiltServerTest {

    @Test
    void theJarStartsWithTheBeansThatWereWorkedOutAhead(@TempDir Path folder) throws IOException {
        try (var server = ServerProcess.launch(Built.layout(), folder,
                Map.of("SPRING_MAIN_LOG_STARTUP_INFO", "true"))) {
            server.awaitReady();
            assertThat(Files.readString(server.log())).contains("Starting AOT-processed ParleyServer");
        }
    }
}
