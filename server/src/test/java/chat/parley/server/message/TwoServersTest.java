package chat.parley.server.message;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import chat.parley.model.MessageView;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostView;
import chat.parley.server.Answer;
import chat.parley.server.CutShort;
import chat.parley.server.Guest;
import chat.parley.server.Invariants;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoOperations;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Rows O1 to O4, O11: two servers on one database that know nothing of each other; only the database keeps order. */
class TwoServersTest {

    /** Larger with the slow tests. */
    private static final int TIMES = System.getProperty("soak") == null ? 1 : 25;

    private static EmbeddedMongo mongo;
    private static ParleyTestServer one;
    private static ParleyTestServer two;

    private Guest anna;
    private Guest boris;
    private String room;

    @BeforeAll
    static void start() throws Exception {
        mongo = EmbeddedMongo.open(Files.createDirectories(ParleyTestServer.freshFolder()), Options.defaults());
        one = node();
        two = node();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        mongo.close();
    }

    @BeforeEach
    void meet() {
        anna = one.consumer("anna");
        boris = one.consumer("boris");
        room = Talk.open(anna, boris);
    }

    @AfterEach
    void nothingIsWrongInTheDatabase() {
        one.bean(SummaryRepair.class).repair();
        assertThat(Invariants.brokenIn(one.bean(MongoOperations.class))).isEmpty();
    }

    private static ParleyTestServer node() {
        return ParleyTestServer.startWith(CutShort.class, ParleyTestServer.freshFolder(), "--parley.limits=off",
                "--parley.mongodb=" + mongo.connectionString("servers"));
    }

    /** The same person, on the second server. */
    private static Guest there(Guest person) {
        return person.at(two.uri());
    }

    @Test
    void aClientIdGivesOneMessageOnWhicheverServerItIsSentAndHoweverOften() throws Exception {
        int ids = 200 * TIMES;
        Map<String, Set<String>> posts = new ConcurrentHashMap<>();
        List<Callable<Boolean>> sends = new ArrayList<>();
        for (int i = 0; i < ids; i++) {
            String clientId = "id-" + i;
            Set<String> results = ConcurrentHashMap.newKeySet();
            posts.put(clientId, results);
            for (Guest author : List.of(anna, there(anna), i % 2 == 0 ? anna : there(anna))) {
                sends.add(() -> results.add(idAndNumber(send(author, clientId, "Text " + clientId))));
            }
        }
        atOnce(10, sends);
        assertThat(posts.values()).allSatisfy(results -> assertThat(results).hasSize(1));
        assertThat(numbers(boris)).containsExactlyElementsOf(upTo(ids));

        two.close();
        two = node();
        for (int i = 0; i < ids; i += 10) {
            String clientId = "id-" + i;
            assertThat(posts.get(clientId))
                    .containsExactly(idAndNumber(send(there(anna), clientId, "Text " + clientId)));
        }
        assertThat(Talk.summary(boris, room).lastNumber()).isEqualTo(ids);
    }

    @Test
    void aClientIdWithAnotherTextOrRoomIsAConflictOnEitherServer() {
        String other = Talk.open(anna, one.consumer("vera"));
        for (int i = 0; i < 10 * TIMES; i++) {
            String clientId = "taken-" + i;
            send(anna, clientId, "First").ok();
            assertThat(send(there(anna), clientId, "Second")).isRefused(409);
            assertThat(there(anna).post("/room/" + other + "/message",
                    Map.of("messageText", "First", "clientId", clientId))).isRefused(409);
            assertThat(send(there(boris), clientId, "Another's")).isOk();
        }
        assertThat(Talk.history(anna, other).conversation()).isEmpty();
        assertThat(Talk.texts(Talk.history(boris, room))).containsOnly("First", "Another's");
    }

    @Test
    void manyWritersOnBothServersMakeOneDenseOrder() throws Exception {
        int each = 50 * TIMES;
        var writers = Stream.of(anna, boris, there(anna), there(boris)).<Callable<Boolean>>map(writer -> () -> {
            IntStream.range(0, each).forEach(i -> Talk.post(writer, room, "Message " + i));
            return true;
        }).toList();
        atOnce(4, writers);
        assertThat(numbers(anna)).containsExactlyElementsOf(upTo(4 * each));
        assertThat(history(there(boris))).isEqualTo(history(boris));
    }

    @Test
    void ofManyWhoOpenOneRoomOnBothServersAllGetTheSame() throws Exception {
        for (int pair = 0; pair < 4 * TIMES; pair++) {
            Guest other = one.consumer("other");
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tries.add(() -> Talk.open(anna, other));
                tries.add(() -> Talk.open(there(anna), other));
                tries.add(() -> Talk.open(other, anna));
                tries.add(() -> Talk.open(there(other), anna));
            }
            assertThat(atOnce(16, tries).stream().distinct()).hasSize(1);
        }
    }

    @Test
    void editsAndADeletionAtOnceHaveOneOrderAndTheDeletionIsTheLast() throws Exception {
        for (int i = 0; i < 15 * TIMES; i++) {
            PostView post = Talk.post(anna, room, "Message " + i);
            String path = "/room/" + room + "/message/" + post.postId();
            List<Callable<Answer>> tries = List.of(() -> anna.put(path, Map.of("messageText", "Here")),
                    () -> there(anna).put(path, Map.of("messageText", "There")), () -> anna.delete(path),
                    () -> there(anna).delete(path));
            List<Answer> answers = atOnce(4, tries);

            assertThat(answers.subList(0, 2)).extracting(Answer::status).isSubsetOf(200, 409);
            assertThat(answers.subList(2, 4).stream()
                    .mapToLong(answer -> answer.ok().json().path("deletedMessagesCount").asLong()).sum()).isEqualTo(1);
            long edits = answers.subList(0, 2).stream().filter(answer -> answer.status() == 200).count();
            MessageView end = history(boris).getLast();
            assertThat(end.deletedAt()).isNotNull();
            assertThat(end.message().messageText()).isEmpty();
            assertThat(end.change()).isEqualTo(post.change() + edits + 1);
        }
    }

    @Test
    void aPostOnItsWayIntoARoomThatIsDeletedMeanwhileIsRefusedAndLeavesNothing() {
        Talk.post(anna, room, "First");
        two.bean(CutShort.class).beforeNextWrite(() -> anna.delete("/delete/room/" + room).ok());
        assertThat(send(there(boris), "late", "Too late")).isRefused(404);
        assertThat(one.bean(Messages.class).head(room)).isEqualTo(new RoomHead(0, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void unreadIsWhatARecountGivesWithDevicesOnBothServers(long seed) {
        var random = new Random(seed);
        List<PostView> posts = new ArrayList<>();
        Set<String> deleted = new HashSet<>();
        for (int step = 0; step < 40 * TIMES; step++) {
            Guest person = random.nextBoolean() ? anna : boris;
            Guest device = random.nextBoolean() ? person : there(person);
            switch (random.nextInt(4)) {
                case 0, 1 -> posts.add(Talk.post(device, room, "Step " + step));
                case 2 -> Talk.read(device, room, random.nextInt(posts.size() + 3));
                default -> posts.stream().filter(post -> post.postedByUser().id().equals(person.id()))
                        .skip(random.nextInt(4)).findFirst().ifPresent(post -> assertThat(Talk.delete(device, post))
                                .isEqualTo(deleted.add(post.postId()) ? 1 : 0));
            }
            for (Guest reader : List.of(anna, there(boris))) {
                assertThat(Talk.summary(reader, room).unread()).as("seed %d, step %d", seed, step)
                        .isEqualTo(recount(reader));
            }
        }
    }

    private long recount(Guest person) {
        long readUpTo = Talk.history(person, room).readUpTo();
        return history(person).stream().filter(message -> message.number() > readUpTo && message.deletedAt() == null)
                .filter(message -> !message.postedByUser().id().equals(person.id())).count();
    }

    private Answer send(Guest author, String clientId, String text) {
        return author.post("/room/" + room + "/message",
                new HashMap<>(Map.of("messageText", text, "clientId", clientId)));
    }

    private static String idAndNumber(Answer answer) {
        PostView post = answer.ok().as(PostAnswer.class).post();
        return post.postId() + " " + post.number();
    }

    /** Everything in the room, by number. */
    private List<MessageView> history(Guest member) {
        List<MessageView> all = new ArrayList<>();
        for (long before = Talk.history(member, room, "?limit=1").lastNumber() + 1; before > 1; before -= 100) {
            all.addAll(0, Talk.history(member, room, "?limit=100&before=" + before).conversation());
        }
        return all;
    }

    private List<Long> numbers(Guest member) {
        return history(member).stream().map(MessageView::number).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static <T> List<T> atOnce(int threads, List<? extends Callable<T>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
