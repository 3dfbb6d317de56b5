package chat.parley.server.live;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Row L5: all connections are cut at once, and all come back at the same moment; whoever signs in meanwhile can. */
class StormTest {

    private static final int PER_PERSON = 20;

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void allWhoAreCutOffComeBack() throws Exception {
        storm(200, Duration.ofSeconds(20));
    }

    @Test
    @Tag("soak")
    void twoThousandWhoAreCutOffComeBackWithinAMinute() throws Exception {
        storm(2_000, Duration.ofSeconds(60));
    }

    @Test
    @Tag("soak")
    void theServerStopsAndAllComeBackToTheNextOne() throws Exception {
        Path data = ParleyTestServer.freshFolder();
        int sockets = 2_000;
        List<Guest> people;
        int port;
        try (var first = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            port = first.port();
            people = IntStream.range(0, sockets / PER_PERSON).mapToObj(_ -> first.consumer("storm")).toList();
            connectAll(first, people);
        }
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            // They are at the door before it opens, and knock as the app does.
            Future<List<LiveClient>> back = aside
                    .submit(() -> comeBack(URI.create("http://127.0.0.1:" + port), people));
            try (var next = ParleyTestServer.startIn(data, "--parley.limits=off", "--parley.port=" + port)) {
                long since = System.nanoTime();
                List<LiveClient> after = back.get();
                System.out.printf("%d sockets live %d ms after the restart%n", sockets,
                        Duration.ofNanos(System.nanoTime() - since).toMillis());
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(60));
                var connections = next.bean(Connections.class);
                await().until(() -> people.stream().allMatch(it -> connections.of(it.id()).size() == PER_PERSON));
                after.forEach(LiveClient::abort);
            }
        }
    }

    private static List<LiveClient> comeBack(URI server, List<Guest> people) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(people.stream().flatMap(person -> IntStream.range(0, PER_PERSON)
                    .<Callable<LiveClient>>mapToObj(_ -> () -> knock(server, person))).toList()).stream()
                    .map(Future::resultNow).toList();
        }
    }

    private static LiveClient knock(URI server, Guest person) {
        long most = 1_000;
        for (int tries = 0; tries < 100; tries++) {
            try {
                return LiveClient.connect(server, person);
            } catch (CompletionException e) {
                LockSupport.parkNanos(
                        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
                most = Math.min(2 * most, 30_000);
            }
        }
        throw new IllegalStateException("nobody opens");
    }

    private void storm(int sockets, Duration longest) throws Exception {
        List<Guest> people = IntStream.range(0, sockets / PER_PERSON).mapToObj(_ -> server.consumer("storm")).toList();
        var connections = server.bean(Connections.class);
        var before = connectAll(server, people);
        await().until(() -> people.stream().allMatch(it -> connections.of(it.id()).size() == PER_PERSON));
        before.forEach(LiveClient::abort);
        await().until(() -> people.stream().noneMatch(it -> connections.isOnline(it.id())));
        long since = System.nanoTime();
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<LiveClient>> back = aside.submit(() -> connectAll(server, people));
            var logins = Stream.generate(() -> login(people.getFirst())).takeWhile(_ -> !back.isDone()).toList();
            var after = back.get();
            var took = Duration.ofNanos(System.nanoTime() - since);
            System.out.printf("%d sockets live again after %d ms; %d sign-ins meanwhile%n", sockets, took.toMillis(),
                    logins.size());
            assertThat(took).isLessThan(longest);
            assertThat(logins).isNotEmpty().containsOnly(200);
            after.forEach(LiveClient::abort);
        }
        await().until(() -> people.stream().noneMatch(it -> connections.isOnline(it.id())));
    }

    private int login(Guest person) {
        return server.stranger()
                .post("/login", Map.of("username", person.username(), "password", ParleyTestServer.PASSWORD)).status();
    }

    private static List<LiveClient> connectAll(ParleyTestServer server, List<Guest> people)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(people.stream().flatMap(person -> IntStream.range(0, PER_PERSON)
                    .<Callable<LiveClient>>mapToObj(_ -> () -> LiveClient.connect(server, person)))
                    .toList()).stream().map(Future::resultNow).toList();
        }
    }
}
