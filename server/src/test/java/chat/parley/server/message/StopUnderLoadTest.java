package chat.parley.server.message;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import chat.parley.model.PostAnswer;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.Invariants;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Row D7: a server that is told to stop while people write answers each of them first. */
class StopUnderLoadTest {

    private static final int WRITERS = 8;

    /** What the sender of one client id was told. */
    private sealed interface Told {

        record Posted(String clientId, String postId) implements Told {}

        record Refused(String clientId) implements Told {}

        record Nothing(String clientId, String why) implements Told {}
    }

    @Test
    void whatWasAcknowledgedIsThereAndTheRestWasRefused() {
        stopAgainAndAgain(2);
    }

    @Test
    @Tag("soak")
    void whatWasAcknowledgedIsThereAndTheRestWasRefusedEachTime() {
        stopAgainAndAgain(20);
    }

    private static void stopAgainAndAgain(int times) {
        Path data = ParleyTestServer.freshFolder();
        for (int i = 0; i < times; i++) {
            Queue<Told> told = new ConcurrentLinkedQueue<>();
            Guest author;
            String room;
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                try (var server = ParleyTestServer.startIn(data, "--parley.limits=off")) {
                    author = server.consumer("author-" + i);
                    room = Talk.open(author, server.consumer("reader-" + i));
                    IntStream.range(0, WRITERS)
                            .forEach(writer -> writers.execute(() -> write(author, room, writer, told)));
                    await().until(() -> told.size() > 200);
                    long start = System.nanoTime();
                    server.close();
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
                }
            }
            try (var server = ParleyTestServer.startIn(data, "--parley.limits=off")) {
                assertThat(told).filteredOn(Told.Nothing.class::isInstance).isEmpty();
                long last = Talk.history(author.at(server.uri()), room).lastNumber();
                told.forEach(answer -> check(answer, author.at(server.uri()), room, last));
                await().untilAsserted(
                        () -> assertThat(Invariants.brokenIn(server.bean(MongoOperations.class))).isEmpty());
            }
        }
    }

    /** Writes one message after the other until the server is no longer there. */
    private static void write(Guest author, String room, int writer, Queue<Told> told) {
        for (int i = 0;; i++) {
            String clientId = writer + "-" + i;
            try {
                Answer answer = send(author, room, clientId);
                told.add(answer.status() == 200
                        ? new Told.Posted(clientId, answer.as(PostAnswer.class).post().postId())
                        : new Told.Refused(clientId));
            } catch (UncheckedIOException e) {
                told.add(e.getCause() instanceof ConnectException
                        ? new Told.Refused(clientId)
                        : new Told.Nothing(clientId, String.valueOf(e.getCause())));
                return;
            }
        }
    }

    /** Sending once more tells: what was posted has its place already, what was refused gets one behind all others. */
    private static void check(Told told, Guest author, String room, long lastAtRestart) {
        switch (told) {
            case Told.Posted(var clientId, var postId) ->
                assertThat(send(author, room, clientId).ok().as(PostAnswer.class).post().postId()).isEqualTo(postId);
            case Told.Refused(var clientId) -> assertThat(send(author, room, clientId).ok().as(PostAnswer.class).post()
                    .number()).isGreaterThan(lastAtRestart);
            case Told.Nothing(var clientId, var why) -> throw new AssertionError(clientId + ": " + why);
        }
    }

    private static Answer send(Guest author, String room, String clientId) {
        return author.post("/room/" + room + "/message", Map.of("messageText", "Sent", "clientId", clientId));
    }
}
