package chat.parley.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;

import chat.parley.faults.client.Run;
import chat.parley.faults.process.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("chat.parley.faults.run.Built#server")
class SeveralNodesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void threeNodesKeepOneTruthWhileOneDiesAndRedisGoesAway() throws Exception {
        play(1, 1, 20);
    }

    @Test
    @Tag("soak")
    void threeNodesKeepOneTruthOverManyDeathsAndOutages() throws Exception {
        play(20, 10, 60);
    }

    /** @param pace messages to be acknowledged after each blow */
    private void play(int kills, int outages, int pace) throws Exception {
        long seed = Seed.next();
        var random = new SplittableRandom(seed);
        try (var nodes = new Nodes(folder);
                var run = new Run(seed, folder.resolve("run"), nodes.port(), Duration.ofMinutes(20))) {
            run.gather(4);
            run.begin(2);
            for (int blow = 0; blow < kills; blow++) {
                ServerProcess node = nodes.node(random.nextInt(nodes.count()));
                run.awaitMore(random.nextInt(1, pace), PATIENCE);
                node.kill();
                run.awaitMore(pace, PATIENCE); // the others go on
                node.again();
                node.awaitReady();
                if (blow < outages) {
                    redisGoesAway(nodes.redis(), run, random.nextInt(1, pace), blow % 2 == 0);
                }
            }
            run.awaitMore(pace, PATIENCE);
            Proof.of(run);
        }
    }

    private static void redisGoesAway(Redis redis, Run run, int pace, boolean frozen) {
        if (frozen) {
            redis.freeze();
            run.awaitMore(pace, PATIENCE);
            redis.thaw();
        } else {
            redis.stop();
            run.awaitMore(pace, PATIENCE);
            redis.again();
        }
    }
}
