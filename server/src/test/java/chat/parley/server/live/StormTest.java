package chat.parley.server.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private void storm(int sockets, Duration longest) throws Exception {
        List<Guest> people = IntStream.range(0, sockets / PER_PERSON).mapToObj(_ -> server.consumer("storm")).toList();
        var connections = server.bean(Connections.class);
        var before = connectAll(people);
        await().until(() -> people.stream().allMatch(it -> connections.of(it.id()).size() == PER_PERSON));
        before.forEach(LiveClient::abort);
        await().until(() -> people.stream().noneMatch(it -> connections.isOnline(it.id())));
        long since = System.nanoTime();
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<LiveClient>> back = aside.submit(() -> connectAll(people));
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

    private List<LiveClient> connectAll(List<Guest> people) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(people.stream().flatMap(person -> IntStream.range(0, PER_PERSON)
                    .<Callable<LiveClient>>mapToObj(_ -> () -> LiveClient.connect(server, person)))
                    .toList()).stream().map(Future::resultNow).toList();
        }
    }
}
