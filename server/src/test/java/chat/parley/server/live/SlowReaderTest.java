package chat.parley.server.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Row L3: who stops reading is dropped to catch up, and nobody else notices. */
class SlowReaderTest {

    private static final int IN_ONE_ROOM = 40;
    private static final String TEXT = "Ж".repeat(10_000);
    private static final Duration DROPPED_WITHIN = Duration.ofSeconds(10);

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Connections connections = server.bean(Connections.class);
    private final Guest author = server.consumer("author");

    private record Reader(Guest guest, String room, LiveClient live) {}

    /** Whoever waited for a reader would wait for seconds: a second more is the machine's own. */
    @Test
    void whoStopsReadingIsDroppedAndTheOthersHearEverything() throws Exception {
        dropSome(20, 2, 80, Duration.ofSeconds(1));
    }

    @Test
    @Tag("soak")
    void twentyOfTwoHundredAreDroppedAndTheOthersDoNotNotice() throws Exception {
        dropSome(200, 20, 100, Duration.ofMillis(50));
    }

    private void dropSome(int people, int deaf, int posts, Duration slack) throws Exception {
        var readers = crowd(people);
        var usual = p99(delays(readers, posts / 2));
        var stopping = readers.subList(0, deaf);
        var others = readers.subList(deaf, people);
        var deafClients = stopReading(stopping);
        long withDeaf;
        try {
            withDeaf = p99(delays(others, posts));
            await().atMost(DROPPED_WITHIN)
                    .until(() -> stopping.stream().noneMatch(it -> connections.isOnline(it.guest().id())));
            assertThat(deafClients).allMatch(DeafClient::isConnected);
        } finally {
            for (DeafClient each : deafClients) {
                each.close();
            }
            others.forEach(reader -> reader.live().close());
        }
        System.out.printf("p99 of %d readers: %d ms; with %d that stopped: %d ms%n", people, usual, deaf, withDeaf);
        assertThat(withDeaf).isLessThan(Math.max(usual * 3 / 2, usual + slack.toMillis()));
        assertThat(stopping).allSatisfy(reader -> assertThat(messagesFor(reader)).isEqualTo(posts / 2 + posts));
    }

    /** In as many rooms as that takes. */
    private List<Reader> crowd(int people) {
        List<Reader> readers = new ArrayList<>();
        for (int from = 0; from < people; from += IN_ONE_ROOM) {
            var members = IntStream.range(from, Math.min(from + IN_ONE_ROOM, people))
                    .mapToObj(_ -> server.consumer("reader")).toList();
            String room = Talk.open(author, members.toArray(Guest[]::new));
            members.forEach(member -> readers.add(new Reader(member, room, LiveClient.connect(server, member))));
        }
        return readers;
    }

    /** The same people again, on connections that nobody reads. */
    private List<DeafClient> stopReading(List<Reader> readers) throws IOException {
        List<DeafClient> deaf = new ArrayList<>();
        for (Reader reader : readers) {
            reader.live().close();
            deaf.add(new DeafClient(server, reader.guest()));
        }
        await().until(() -> readers.stream().allMatch(it -> connections.of(it.guest().id()).size() == 1));
        return deaf;
    }

    /** Milliseconds from each of so many posts in each room to its being seen by each of these. */
    private List<Long> delays(List<Reader> readers, int posts) {
        List<Long> delays = new ArrayList<>();
        var rooms = readers.stream().map(Reader::room).distinct().toList();
        for (int i = 0; i < posts; i++) {
            for (String room : rooms) {
                long since = System.nanoTime();
                Talk.post(author, room, TEXT);
                readers.stream().filter(reader -> reader.room().equals(room)).forEach(reader -> {
                    reader.live().await(ServerFrame.NewMessage.class);
                    delays.add((System.nanoTime() - since) / 1_000_000);
                    reader.live().forget();
                });
            }
        }
        return delays;
    }

    private static long p99(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() * 99L / 100).findFirst().orElseThrow();
    }

    /** How many somebody finds who asks for everything from the first change on. */
    private static int messagesFor(Reader reader) {
        int found = 0;
        long change = 0;
        while (true) {
            var page = Talk.history(reader.guest(), reader.room(), "?limit=100&afterChange=" + change).conversation();
            if (page.isEmpty()) {
                return found;
            }
            found += page.size();
            change = page.getLast().change();
        }
    }
}
