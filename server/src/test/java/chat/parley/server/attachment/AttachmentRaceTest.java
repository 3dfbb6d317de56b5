package chat.parley.server.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import chat.parley.model.PostView;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Equal contents come and go at the same moment, and everything is swept meanwhile. */
class AttachmentRaceTest {

    /** Larger with the slow tests. */
    private static final int ROUNDS = System.getProperty("soak") == null ? 8 : 1_000;

    private static final ParleyTestServer SERVER = ParleyTestServer.start("--parley.limits=off");

    private final Guest anna = SERVER.consumer("anna");
    private final String room = Talk.open(anna, SERVER.consumer("boris"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whatIsPostedIsThereHoweverMuchOfTheSameIsTakenAway() throws Exception {
        byte[] same = Samples.text("The same for all in " + room);
        var stopped = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Future<?> sweeping = threads.submit(() -> {
                while (!stopped.get()) {
                    SERVER.bean(Leftovers.class).sweepDisk();
                }
            });
            List<Callable<Boolean>> people = new ArrayList<>();
            for (int person = 0; person < 3; person++) {
                people.add(() -> comeAndGo(same));
            }
            for (Future<Boolean> all : threads.invokeAll(people)) {
                assertThat(all.get()).isTrue();
            }
            stopped.set(true);
            sweeping.get();
        }
    }

    private boolean comeAndGo(byte[] bytes) {
        for (int round = 0; round < ROUNDS; round++) {
            String id = Sending.upload(anna, "same.txt", bytes).id();
            PostView post = Sending.post(anna, room, "", id);
            Answer answer = anna.get("/attachments/" + id);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(new String(bytes));
            Talk.delete(anna, post);
        }
        return true;
    }

    @Test
    void anUploadThatExpiresWhileItIsPostedIsEitherRefusedOrThere() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String id = Sending.upload(anna, "late.txt", Samples.text("late " + round)).id();
                Future<?> sweep = threads.submit(
                        () -> SERVER.bean(Leftovers.class).expired(Instant.now().plus(Duration.ofDays(2))));
                Answer answer = Sending.posting(anna, room, "", id);
                sweep.get();
                assertThat(answer.status()).isIn(200, 400);
                assertThat(anna.get("/attachments/" + id).status()).isEqualTo(answer.status() == 200 ? 200 : 404);
            }
        }
    }

    @Test
    void ofManyMessagesThatWantOneFileOneGetsIt() throws Exception {
        String id = Sending.upload(anna, "one.txt", Samples.text("one")).id();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> posts = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(i -> () -> Sending.posting(anna, room, "Mine " + i, id).status())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : threads.invokeAll(posts)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnly(200, 400).containsOnlyOnce(200);
        }
        assertThat(Talk.history(anna, room).conversation()).singleElement()
                .satisfies(message -> assertThat(message.attachments()).hasSize(1));
    }
}
