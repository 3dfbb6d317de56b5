package chat.parley.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;

import chat.parley.faults.client.Run;
import chat.parley.faults.history.Verdict;
import chat.parley.faults.process.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf("chat.parley.faults.run.Built#server")
class KilledServerTest {

    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesKillsUnderLoad() throws Exception {
        long seed = Seed.next();
        var random = new SplittableRandom(seed);
        try (var server = ServerProcess.launch(Built.layout(), folder.resolve("server"), Map.of())) {
            server.awaitReady();
            try (var run = new Run(seed, folder.resolve("run"), server.address().getPort(), Duration.ofMinutes(3))) {
                run.gather(4);
                run.begin(2);
                for (int kill = 0; kill < KILLS; kill++) {
                    run.awaitMore(random.nextInt(5, 100), Duration.ofSeconds(60));
                    server.kill();
                    server.again();
                    server.awaitReady();
                }
                run.awaitMore(50, Duration.ofSeconds(60));

                Verdict verdict = run.verdict();
                System.out.println(verdict);
                assertThat(verdict.clean()).as(verdict.toString()).isTrue();
            }
        }
    }
}
