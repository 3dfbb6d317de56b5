package chat.parley.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

import chat.parley.faults.client.ClientProcess;
import chat.parley.faults.client.Run;
import chat.parley.faults.process.ServerProcess;
import chat.parley.faults.proxy.FaultProxy;
import chat.parley.faults.proxy.Plan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Row O7: everything that is tried alone elsewhere, in one run and on one network that is bad all the time. */
@Tag("soak")
@EnabledIf("chat.parley.faults.run.Built#server")
class MixedFaultsTest {

    /** {@code -Dparley.faults.minutes=30} makes it the half hour that the row asks for. */
    private static final Duration LONG = Duration.ofMinutes(Integer.getInteger("parley.faults.minutes", 8));
    private static final int PACE = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private enum Blow {
        KILL,
        STOP,
        FREEZE,
        CUT,
        SILENCE,
        KILL_APP,
        FULL_DISK
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void everybodyEndsWithTheSameWhateverHappens() throws Exception {
        long seed = Seed.next();
        try (var disk = new SmallDisk(folder.resolve("disk"));
                var server = ServerProcess.launch(Built.layout(), disk.folder(),
                        Map.of("PARLEY_RESERVE", SmallDisk.RESERVE))) {
            server.awaitReady();
            try (var network = FaultProxy.before(List.of(server.address()), Plan.none());
                    var run = new Run(seed, folder.resolve("run"), network.port(), LONG.plusMinutes(20))) {
                run.gather(4);
                ClientProcess app = run.startApp(0);
                run.begin(2); // everybody has signed in
                network.follow(FaultyNetworkTest.bad(seed));
                network.cutAll();
                var random = new SplittableRandom(seed);
                Instant end = Instant.now().plus(LONG);
                int blows = 0;
                while (Instant.now().isBefore(end)) {
                    for (Blow blow : round(random, disk.canBeFilled())) {
                        run.awaitMore(random.nextInt(1, PACE), PATIENCE);
                        strike(blow, server, network, app, disk);
                        blows++;
                    }
                }
                network.follow(Plan.none());
                network.cutAll();
                run.awaitMore(PACE, PATIENCE);
                Proof.of(run);
                System.out.println(blows + " blows; the disk "
                        + (disk.canBeFilled() ? "was full among them" : "could not be filled here"));
            }
        }
    }

    /** Each kind once, in a random order. */
    private static List<Blow> round(SplittableRandom random, boolean withFullDisk) {
        var kinds = new ArrayList<>(List.of(Blow.values()));
        kinds.removeIf(kind -> kind == Blow.FULL_DISK && !withFullDisk);
        Collections.shuffle(kinds, Random.from(random));
        return kinds;
    }

    private static void strike(Blow blow, ServerProcess server, FaultProxy network, ClientProcess app, SmallDisk disk) {
        switch (blow) {
            case KILL -> {
                server.kill();
                startAgain(server);
            }
            case STOP -> {
                server.stop();
                startAgain(server);
            }
            case FREEZE -> {
                server.freeze();
                last(Duration.ofSeconds(5));
                server.thaw();
            }
            case CUT -> network.cutAll();
            case SILENCE -> {
                network.pause();
                last(Duration.ofSeconds(3));
                network.resume();
            }
            case KILL_APP -> {
                app.kill();
                app.again();
            }
            case FULL_DISK -> {
                disk.fill();
                last(Duration.ofSeconds(5));
                disk.empty();
            }
        }
    }

    private static void startAgain(ServerProcess server) {
        server.again();
        server.awaitReady();
    }

    /** How long the blow itself lasts; what follows from it is waited for. */
    private static void last(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
