package chat.parley.server.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import chat.parley.model.PostAnswer;
import chat.parley.model.PostView;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Posts that meet at the door of a room: the room is held until all of them wait. */
class IntakeTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Intake intake = server.bean(Intake.class);
    private final RoomLocks locks = server.bean(RoomLocks.class);
    private final Messages messages = server.bean(Messages.class);
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void whatWaitsTogetherIsAppendedTogether() {
        List<Future<PostView>> posts = new ArrayList<>();
        meeting(Intake.AT_ONCE, () -> {
            for (int i = 0; i < Intake.AT_ONCE; i++) {
                posts.add(post(i % 2 == 0 ? anna : boris, Draft.of("Message " + i, null, null, null)));
            }
        });
        List<PostView> posted = posts.stream().map(IntakeTest::result).toList();
        assertThat(posted).extracting(PostView::createdAt).containsOnly(posted.getFirst().createdAt());
        assertThat(posted).extracting(PostView::number)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(Talk.summary(boris, room).lastNumber()).isEqualTo(100);
        assertThat(Talk.summary(boris, room).unread()).isEqualTo(50);
    }

    @Test
    void eachGetsAnAnswerOfItsOwn() {
        PostView first = asAnna(Map.of("messageText", "First", "clientId", "first")).ok().as(PostAnswer.class).post();
        Map<String, Future<Answer>> answers = new HashMap<>();
        Guest stranger = server.consumer("stranger");
        meeting(7, () -> {
            answers.put("one", ask(Map.of("messageText", "One", "clientId", "one")));
            answers.put("again", ask(Map.of("messageText", "First", "clientId", "first")));
            answers.put("other text", ask(Map.of("messageText", "Other", "clientId", "first")));
            answers.put("no such message", ask(Map.of("messageText", "x", "replyTo", "0123456789abcdef01234567")));
            answers.put("answer", ask(Map.of("messageText", "Two", "replyTo", first.postId())));
            answers.put("stranger", threads.submit(
                    () -> stranger.post("/room/" + room + "/message", Map.of("messageText", "Let me in"))));
            answers.put("three", ask(Map.of("messageText", "Three")));
        });
        assertThat(result(requireNonNull(answers.get("again"))).ok().as(PostAnswer.class).post()).isEqualTo(first);
        assertThat(result(requireNonNull(answers.get("other text")))).isRefused(409).has("/type",
                "/problems/client-id-taken");
        assertThat(result(requireNonNull(answers.get("no such message")))).isRefused(400).blaming("replyTo");
        assertThat(result(requireNonNull(answers.get("stranger")))).isRefused(404);
        for (String good : List.of("one", "answer", "three")) {
            assertThat(result(requireNonNull(answers.get(good)))).isOk();
        }
        assertThat(Talk.texts(Talk.history(boris, room))).containsExactlyInAnyOrder("First", "One", "Two", "Three");
        assertThat(Talk.history(boris, room).conversation()).extracting(message -> message.number())
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void ofOneClientIdAmongManyInOneBatchOneIsStored() {
        List<Future<Answer>> tries = new ArrayList<>();
        meeting(20, () -> IntStream.range(0, 20)
                .forEach(i -> tries.add(ask(Map.of("messageText", "Try", "clientId", "id-" + i % 2)))));
        List<PostView> posts = tries.stream().map(answer -> result(answer).ok().as(PostAnswer.class).post()).toList();
        assertThat(posts.stream().distinct()).hasSize(2);
        assertThat(Talk.history(anna, room).conversation()).hasSize(2);
        assertThat(Talk.summary(anna, room).lastChange()).isEqualTo(2);
    }

    @Test
    void anotherServerThatWasFirstLeavesNoGap() {
        List<Future<PostView>> posts = new ArrayList<>();
        meeting(10, () -> {
            IntStream.range(0, 10).forEach(i -> posts.add(post(anna, Draft.of("Mine", null, null, null))));
            messages.insertAll(List.of(Message.first(room, new RoomHead(0, 0), boris.id(),
                    Draft.of("Theirs", null, null, null), List.of(), List.of(), Instant.now())));
        });
        assertThat(posts).extracting(IntakeTest::result).extracting(PostView::number)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, 11).boxed().toList());
        assertThat(Talk.texts(Talk.history(anna, room))).startsWith("Theirs").hasSize(11);
    }

    @Test
    void aRoomThatIsFloodedRefusesAndNoOtherSuffers() {
        String other = anotherLock();
        List<Future<PostView>> posts = new ArrayList<>();
        meeting(Intake.MOST_WAITING, () -> {
            IntStream.range(0, Intake.MOST_WAITING)
                    .forEach(i -> posts.add(post(anna, Draft.of("Flood " + i, null, null, null))));
            await().until(() -> intake.waitingFor(room) == Intake.MOST_WAITING);
            assertThat(asAnna(Map.of("messageText", "Too many"))).isRefused(429);
            assertThat(Talk.post(anna, other, "Elsewhere").number()).isEqualTo(1);
        });
        assertThat(posts).extracting(IntakeTest::result).extracting(PostView::number)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, Intake.MOST_WAITING).boxed().toList());
        assertThat(Talk.post(anna, room, "Room again").number()).isEqualTo(Intake.MOST_WAITING + 1L);
    }

    @Test
    void aPosterWhoIsInterruptedStillLearnsWhatBecameOfTheMessage() {
        var answer = new CompletableFuture<PostView>();
        meeting(1, () -> {
            Thread poster = Thread.ofVirtual().start(() -> answer.complete(
                    intake.post(room, new IncomingPost(anna.id(), Draft.of("Kept", null, null, null)))));
            await().until(() -> intake.waitingFor(room) == 1);
            poster.interrupt();
        });
        assertThat(answer.join().number()).isEqualTo(1);
    }

    @Test
    void whereNothingCanBeAppendedEveryPosterHearsWhyAndTheNextAreServed() {
        var failing = new Intake(new RoomLocks(), (roomId, posts) -> {
            throw new StackOverflowError(posts.size() + " posts");
        });
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(() -> failing.post(room, new IncomingPost("a", Draft.of("x", null, null, null))))
                    .isInstanceOf(StackOverflowError.class).hasMessage("1 posts");
        }
        await().until(() -> failing.waitingFor(room) == 0);
    }

    /** Holds the room while the posts set out, until so many wait; then lets them in. */
    private void meeting(int posts, Runnable settingOut) {
        // The first comer starts serving the room, and finds it held.
        locks.holding(room, () -> {
            settingOut.run();
            await().until(() -> intake.waitingFor(room) == posts);
            return posts;
        });
    }

    /** A room that does not happen to share its lock with the other. */
    private String anotherLock() {
        String other = Talk.open(anna, server.consumer("vera"));
        return RoomLocks.stripe(other) == RoomLocks.stripe(room) ? anotherLock() : other;
    }

    private Future<PostView> post(Guest author, Draft draft) {
        return threads.submit(() -> intake.post(room, new IncomingPost(author.id(), draft)));
    }

    private Future<Answer> ask(Map<String, String> body) {
        return threads.submit(() -> asAnna(body));
    }

    private Answer asAnna(Map<String, String> body) {
        return anna.post("/room/" + room + "/message", body);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
