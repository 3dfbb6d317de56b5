package chat.parley.server.message;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import chat.parley.model.PostAnswer;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.Invariants;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveWriter;
import chat.parley.server.live.LiveWriter.Told;
import chat.parley.server.room.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Row D7: a server that is told to stop while people write over REST and live answers each of them first. */
class StopUnderLoadTest {

    private static final int WRITERS = 6;
    private static final String[] SETTINGS = {"--parley.limits=off", "--parley.stop.rest=1s"};

    @Test
    void whatWasAcknowledgedIsThereAndTheRestWasRefused() {
        stopAgainAndAgain(1);
    }

    @Test
    @Tag("soak")
    void whatWasAcknowledgedIsThereAndTheRestWasRefusedEachTime() {
        stopAgainAndAgain(20);
    }

    /** What came of one life of the server, to be held against what is there in the next. */
    private record Life(Guest author, String room, Queue<Told> told) {

        static Life begin(ParleyTestServer server) {
            Guest author = server.consumer("author");
            return new Life(author, Talk.open(author, server.consumer("reader")), new ConcurrentLinkedQueue<>());
        }
    }

    private static void stopAgainAndAgain(int times) {
        Path data = ParleyTestServer.freshFolder();
        var server = ParleyTestServer.startIn(data, SETTINGS);
        try {
            for (int i = 0; i < times; i++) {
                Life life = Life.begin(server);
                writeUntilItStops(server, life);
                server = ParleyTestServer.startIn(data, SETTINGS);
                check(server, life);
            }
        } finally {
            server.close();
        }
    }

    private static void writeUntilItStops(ParleyTestServer server, Life life) {
        try (ExecutorService writers = Executors.newFixedThreadPool(2 * WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                String name = "rest-" + i;
                writers.execute(() -> write(life, name));
                var live = new LiveWriter(server, life.author, life.room, "live-" + i);
                writers.execute(() -> live.writeUntilClosed(life.told));
            }
            await().until(() -> life.told.size() > 200);
            long start = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    /** Writes one message after the other until the server is no longer there. */
    private static void write(Life life, String name) {
        for (int i = 0;; i++) {
            String clientId = name + "-" + i;
            try {
                Answer answer = send(life.author, life.room, clientId);
                life.told.add(answer.status() == 200
                        ? new Told.Posted(clientId, answer.as(PostAnswer.class).post().postId())
                        : new Told.Refused(clientId));
            } catch (UncheckedIOException e) {
                life.told.add(neverRead(e.getCause())
                        ? new Told.Refused(clientId)
                        : new Told.Nothing(clientId, String.valueOf(e.getCause())));
                return;
            }
        }
    }

    /** Nobody listened; or the system dropped, unread, a connection that came in the very moment the door was shut. */
    private static boolean neverRead(@Nullable Throwable why) {
        return why instanceof ConnectException
                || why instanceof SocketException && "Connection reset".equals(why.getMessage());
    }

    private static void check(ParleyTestServer server, Life life) {
        Guest author = life.author.at(server.uri());
        assertThat(life.told).filteredOn(Told.Nothing.class::isInstance).isEmpty();
        long last = Talk.history(author, life.room).lastNumber();
        List.copyOf(life.told).forEach(told -> check(told, author, life.room, last));
        await().untilAsserted(() -> assertThat(Invariants.brokenIn(server.bean(MongoOperations.class))).isEmpty());
    }

    /** Sending once more tells: what was posted has its place already, what was refused gets one behind all others. */
    private static void check(Told told, Guest author, String room, long lastAtRestart) {
        switch (told) {
            case Told.Posted(var clientId, var postId) ->
                assertThat(send(author, room, clientId).ok().as(PostAnswer.class).post().postId()).isEqualTo(postId);
            case Told.Refused(var clientId) -> assertThat(send(author, room, clientId).ok().as(PostAnswer.class).post()
                    .number()).as(clientId).isGreaterThan(lastAtRestart);
            case Told.Nothing(var clientId, var why) -> throw new AssertionError(clientId + ": " + why);
        }
    }

    private static Answer send(Guest author, String room, String clientId) {
        return author.post("/room/" + room + "/message", Map.of("messageText", "Sent", "clientId", clientId));
    }
}
