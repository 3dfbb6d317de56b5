package chat.parley.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;

import chat.parley.faults.client.ClientProcess;
import chat.parley.faults.client.Run;
import chat.parley.faults.process.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf("chat.parley.faults.run.Built#server")
class KilledServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Ten seconds for what is under way, and the end of a process on a busy machine. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesKillsOfServerAndClient() throws Exception {
        play(5, 1, 1, 20);
    }

    @Test
    @Tag("soak")
    void whatWasAcknowledgedSurvivesManyKills() throws Exception {
        play(50, 20, 20, 170);
    }

    /** @param pace messages to be acknowledged before each kill, about */
    private void play(int serverKills, int clientKills, int stops, int pace) throws Exception {
        long seed = Seed.next();
        var random = new SplittableRandom(seed);
        var slowest = Duration.ZERO;
        try (var server = ServerProcess.launch(Built.layout(), folder.resolve("server"), Map.of())) {
            server.awaitReady();
            try (var run = new Run(seed, folder.resolve("run"), server.address().getPort(), Duration.ofMinutes(25))) {
                run.gather(4);
                ClientProcess app = run.startApp(0);
                run.begin(2);
                for (int kill = 0; kill < serverKills; kill++) {
                    run.awaitMore(pace / 2 + random.nextInt(pace), PATIENCE);
                    if (random.nextInt(serverKills - kill) < clientKills) {
                        clientKills--;
                        app.kill();
                        app.again();
                    }
                    server.kill();
                    server.again();
                    Duration ready = server.awaitReady();
                    slowest = ready.compareTo(slowest) > 0 ? ready : slowest;
                }
                assertThat(clientKills).isZero();
                for (int stop = 0; stop < stops; stop++) {
                    run.awaitMore(random.nextInt(1, pace), PATIENCE);
                    assertThat(server.stop()).isLessThan(LONGEST_STOP);
                    server.again();
                    server.awaitReady();
                }
                run.awaitMore(pace, PATIENCE);
                Proof.of(run);
                System.out.println("ready again after at most " + slowest);
            }
        }
    }
}
