package chat.parley.faults.run;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

import chat.parley.faults.client.Run;
import chat.parley.faults.process.ServerProcess;
import chat.parley.faults.proxy.Fault;
import chat.parley.faults.proxy.FaultProxy;
import chat.parley.faults.proxy.Plan;
import chat.parley.faults.proxy.Way;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("chat.parley.faults.run.Built#server")
class FaultyNetworkTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static final int DEVICES = 8;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.launch(Built.layout(), folder.resolve("server"),
                Map.of("PARLEY_LIVE_PING", "1s", "PARLEY_LIVE_DEAD_AFTER", "3s"));
        server.awaitReady();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everybodyEndsWithTheSameOverABadNetwork() throws Exception {
        long seed = Seed.next();
        everybodyOverABadNetwork(seed, 100, bad(seed));
    }

    @Test
    @Tag("soak")
    void everybodyEndsWithTheSameOverAWorseNetworkForLong() throws Exception {
        long seed = Seed.next();
        everybodyOverABadNetwork(seed, 2_000, connection -> connection % 40 == 39
                ? new Fault.BlackHole(Way.TO_CLIENT, connection * 7L)
                : bad(seed).faultOf(connection));
    }

    @Test
    void aReaderWhoIsCutAtAnyByteMissesNothing() throws Exception {
        cutAtAnyByte(50);
    }

    @Test
    @Tag("soak")
    void aReaderWhoIsCutAtAnyByteForHundredsOfTimesMissesNothing() throws Exception {
        cutAtAnyByte(500);
    }

    @Test
    void whatWasStoredAndNotAnsweredIsStoredOnceWhenItComesAgain() throws Exception {
        lostAnswers(50);
    }

    @Test
    @Tag("soak")
    void aThousandLostAnswersAreGivenAgain() throws Exception {
        lostAnswers(1_000);
    }

    private static void everybodyOverABadNetwork(long seed, int messages, Plan plan) throws Exception {
        try (var network = FaultProxy.before(servers(), Plan.none());
                var run = new Run(seed, folder.resolve("run" + seed), network.port(), Duration.ofMinutes(15))) {
            run.gather(4);
            run.begin(DEVICES / 4); // everybody has signed in
            network.follow(plan);
            network.cutAll();
            run.awaitMore(messages, PATIENCE);
            fallSilent(network);
            run.awaitMore(messages / 2, PATIENCE);
            network.follow(Plan.none());
            network.cutAll();
            Proof.of(run);
        }
    }

    /** Until many have noticed by themselves, and come again, also in vain; those that are left find out later. */
    private static void fallSilent(FaultProxy network) {
        network.pause();
        int before = network.connections();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> network.connections() >= before + DEVICES);
        network.resume();
    }

    private static void cutAtAnyByte(int times) throws Exception {
        long seed = Seed.next();
        Plan cuts = Plan.seeded(seed, List.of(random -> new Fault.Cut(Way.TO_CLIENT, random.nextLong(4_000)),
                random -> new Fault.Cut(Way.TO_CLIENT, random.nextLong(100_000))));
        try (var network = FaultProxy.before(servers(), cuts);
                var run = new Run(seed, folder.resolve("run" + seed), server.address().getPort(),
                        Duration.ofMinutes(15))) {
            run.gather(4);
            IntSupplier connects = run.readAlong(network.port());
            run.begin(1);
            Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> connects.getAsInt() >= times);
            network.follow(Plan.none());
            network.cutAll();
            Proof.of(run);
        }
    }

    private static void lostAnswers(int times) throws Exception {
        long seed = Seed.next();
        try (var network = FaultProxy.before(servers(), _ -> new Fault.Cut(Way.TO_CLIENT, 0));
                var run = new Run(seed, folder.resolve("run" + seed), server.address().getPort(),
                        Duration.ofMinutes(15))) {
            run.gather(4);
            IntSupplier repeated = run.resend(network.port());
            Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> repeated.getAsInt() >= times);
            Proof.of(run);
        }
    }

    static Plan bad(long seed) {
        return Plan.seeded(seed, List.of(
                random -> new Fault.Cut(Way.TO_CLIENT, random.nextLong(20_000)),
                random -> new Fault.Cut(Way.TO_SERVER, random.nextLong(20_000)),
                random -> new Fault.Reset(Way.TO_CLIENT, random.nextLong(20_000)),
                random -> new Fault.Delay(Duration.ofMillis(random.nextLong(30))),
                random -> new Fault.Drip(1 + random.nextInt(400), Duration.ofMillis(1)),
                random -> new Fault.Shuffle(random.nextLong()),
                random -> new Fault.Shuffle(random.nextLong())));
    }

    private static List<InetSocketAddress> servers() {
        return List.of(server.address());
    }
}
