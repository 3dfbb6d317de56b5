package chat.parley.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Row L3: who stops reading is dropped to catch up, and nobody else notices. */
class SlowReaderTest {

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void whoStopsReadingIsDroppedAndTheOthersHearEverything() throws Exception {
        dropSome(20, 2, 80);
    }

    @Test
    @Tag("soak")
    void twentyOfTwoHundredAreDroppedAndTheOthersDoNotNotice() throws Exception {
        dropSome(200, 20, 100);
    }

    /** Everybody is in one room, as many rooms as that takes; the author posts into each in turn. */
    private void dropSome(int readers, int deaf, int posts) throws Exception {
        var crowd = new Crowd(readers);
        List<DeafClient> deafClients = new ArrayList<>();
        try {
            var usual = crowd.delays(posts / 2);
            for (Guest person : crowd.people.subList(0, deaf)) {
                crowd.live.get(person).close();
                deafClients.add(new DeafClient(server, person));
            }
            var connections = server.bean(Connections.class);
            await().until(() -> crowd.people.stream().allMatch(person -> connections.of(person.id()).size() == 1));
            var listening = crowd.people.subList(deaf, readers);
            long since = System.nanoTime();
            var withDeaf = crowd.delays(posts, listening);
            System.out.printf("p99 of %d readers: %d ms, with %d deaf ones %d ms%n", readers, p99(usual), deaf,
                    p99(withDeaf));
            assertThat(p99(withDeaf)).isLessThan(Math.max(p99(usual) * 3 / 2, p99(usual) + 150));
            assertThat(deafClients).allMatch(DeafClient::isConnected);
            await().atMost(Duration.ofSeconds(10).minusNanos(System.nanoTime() - since).plusSeconds(5)).until(
                    () -> crowd.people.subList(0, deaf).stream().noneMatch(it -> connections.isOnline(it.id())));
            for (Guest person : crowd.people.subList(0, deaf)) {
                assertThat(crowd.numbersAfter(person)).isEqualTo(crowd.posted);
            }
        } finally {
            for (DeafClient each : deafClients) {
                each.close();
            }
            crowd.live.values().forEach(LiveClient::close);
        }
    }

    private static long p99(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() * 99L / 100).findFirst().orElseThrow();
    }

    private final class Crowd {

        private static final int IN_ONE_ROOM = 40;
        private static final String TEXT = "Ж".repeat(10_000);

        final Guest author = server.consumer("author");
        final List<Guest> people;
        final Map<Guest, LiveClient> live = new ConcurrentHashMap<>();
        final Map<Guest, String> roomOf = new ConcurrentHashMap<>();
        int posted;

        Crowd(int readers) {
            people = IntStream.range(0, readers).mapToObj(i -> server.consumer("reader")).toList();
            for (int from = 0; from < readers; from += IN_ONE_ROOM) {
                var members = people.subList(from, Math.min(from + IN_ONE_ROOM, readers));
                String room = Talk.open(author, members.toArray(Guest[]::new));
                members.forEach(member -> roomOf.put(member, room));
            }
            people.forEach(person -> live.put(person, LiveClient.connect(server, person)));
        }

        List<Long> delays(int posts) {
            return delays(posts, people);
        }

        /** Milliseconds from each post to its being seen by each of these. */
        List<Long> delays(int posts, List<Guest> readers) {
            List<Long> delays = new ArrayList<>();
            var rooms = readers.stream().map(roomOf::get).distinct().toList();
            for (int i = 0; i < posts; i++) {
                posted++;
                for (String room : rooms) {
                    long since = System.nanoTime();
                    Talk.post(author, room, TEXT);
                    readers.stream().filter(reader -> room.equals(roomOf.get(reader))).forEach(reader -> {
                        live.get(reader).await(ServerFrame.NewMessage.class);
                        delays.add((System.nanoTime() - since) / 1_000_000);
                    });
                }
            }
            return delays;
        }

        /** How many messages somebody finds who asks for everything from the first change on. */
        int numbersAfter(Guest person) {
            int found = 0;
            long change = 0;
            while (found < posted) {
                var page = Talk.history(person, roomOf.get(person), "?limit=100&afterChange=" + change).conversation();
                assertThat(page).isNotEmpty();
                found += page.size();
                change = page.getLast().change();
            }
            return found;
        }
    }
}
