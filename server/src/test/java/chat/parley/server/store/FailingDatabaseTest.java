package chat.parley.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The files of the database go bad while the server runs. */
class FailingDatabaseTest {

    /** Hears what the process of a server would end for. */
    static class Ear {

        private final List<DatabaseLost> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void lost(DatabaseLost lost) {
            heard.add(lost);
        }
    }

    @Test
    void aDatabaseThatCannotWriteAnyMoreEndsTheServer() throws IOException {
        try (var server = ParleyTestServer.startWith(Ear.class, ParleyTestServer.freshFolder())) {
            server.consumer("anna");
            List<Path> gone = files(server.data());
            for (Path file : gone) {
                Files.delete(file);
            }
            Files.delete(requireNonNull(gone.getFirst().getParent()));

            Throwable failure = catchThrowable(() -> server.bean(EmbeddedMongo.class).compact());

            assertThat(failure).isNotNull();
            Ear ear = server.bean(Ear.class);
            Awaitility.await().until(() -> ear.heard.size() == 1);
            assertThat(ear.heard.getFirst().reason()).isNotBlank();
            assertThat(server.stranger().get("/actuator/health").status()).isEqualTo(503);
        }
    }

    @Test
    void aDamagedFileIsToBeSeenFromOutsideAndTheRestIsServed() throws IOException {
        Path data = ParleyTestServer.freshFolder();
        String room;
        String anna;
        try (var server = ParleyTestServer.startIn(data, "--parley.limits=off")) {
            Guest author = server.consumer("anna");
            anna = author.username();
            room = Talk.open(author, server.consumer("boris"));
            var random = new Random(7);
            for (int number = 0; number < 200; number++) {
                Talk.post(author, room, random.ints(1_000, 'a', 'z').mapToObj(Character::toString)
                        .collect(Collectors.joining()));
            }
            server.bean(EmbeddedMongo.class).compact();
        }
        Path largest = files(data).stream().filter(file -> file.toString().endsWith(".sst"))
                .max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);

        try (var server = ParleyTestServer.startIn(data)) {
            Guest reader = server.signIn(anna, ParleyTestServer.PASSWORD);
            var statuses = IntStream.range(0, 20).mapToObj(page -> reader
                    .get("/room/" + room + "?limit=10&page=" + page).status()).toList();
            assertThat(statuses).contains(200, 500);
            assertThat(server.stranger().get("/actuator/health").json().path("components").path("database")
                    .path("status").asString()).isEqualTo("DEGRADED");
        }
    }

    /** Of the store, which lies in a folder of its own. */
    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> found = Files.list(data.resolve("db").resolve("store"))) {
            return found.toList();
        }
    }
}
