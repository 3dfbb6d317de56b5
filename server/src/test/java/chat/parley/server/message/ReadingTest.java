package chat.parley.server.message;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {

    private static final int LONG = 200;

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);

    @Test
    void aPositionNeverMovesBackNorBeyondTheNewestMessage() {
        IntStream.range(0, 5).forEach(i -> Talk.post(anna, room, "Message"));
        assertThat(Talk.read(boris, room, 3)).isEqualTo(3);
        assertThat(Talk.read(boris, room, 1)).isZero();
        assertThat(Talk.read(boris, room, 999)).isEqualTo(2);
        assertThat(Talk.summary(boris, room).readUpTo()).isEqualTo(5);
        assertThat(boris.put("/room/" + room + "/mark-read", Map.of("upTo", -1))).isRefused(400).blaming("upTo");
        assertThat(boris.put("/room/" + room + "/mark-read", Map.of("upTo", "5"))).isRefused(400);
        for (String wrong : List.of("", "x", "-1", "1.5", "99999999999999999999")) {
            assertThat(boris.send("PUT", "/room/" + room + "/mark-read?upTo=" + wrong, "")).isRefused(400)
                    .blaming("upTo");
        }
        assertThat(Talk.summary(boris, room).readUpTo()).isEqualTo(5);
    }

    @Test
    void thePositionMayStandInTheAddressToo() {
        IntStream.range(0, 3).forEach(i -> Talk.post(anna, room, "Message"));
        assertThat(boris.send("PUT", "/room/" + room + "/mark-read?upTo=2", "")).isOk().has("/data/modifiedCount", "2");
        assertThat(boris.send(boris.request("/room/" + room + "/mark-read").PUT(HttpRequest.BodyPublishers.noBody())))
                .isOk().has("/data/modifiedCount", "1");
    }

    @Test
    void aMarkOfUnreadIsOnesOwnOnAllDevicesAndGoesWithTheNextReading() {
        Talk.post(anna, room, "One");
        Talk.read(boris, room, 1);
        Guest phone = server.signIn(boris.username(), ParleyTestServer.PASSWORD);
        try (var pocket = LiveClient.connect(server, phone)) {
            assertThat(boris.put("/room/" + room + "/mark-unread", Map.of())).isOk();
            assertThat(pocket.await(ServerFrame.RoomUpdated.class).roomId()).isEqualTo(room);
            assertThat(Talk.summary(phone, room)).satisfies(row -> {
                assertThat(row.markedUnread()).isTrue();
                assertThat(row.unread()).isZero();
                assertThat(row.readUpTo()).isEqualTo(1);
            });
            assertThat(Talk.summary(anna, room).markedUnread()).isFalse();
            assertThat(readAt(message(anna, room, 1), boris)).as("read stays read").isNotNull();
            assertThat(Talk.read(phone, room, 1)).isZero();
            assertThat(pocket.await(ServerFrame.RoomUpdated.class).roomId()).isEqualTo(room);
            assertThat(Talk.summary(boris, room).markedUnread()).isFalse();
        }
    }

    @Test
    void aMarkOfUnreadBeforeAnythingWasReadCountsNothingTwice() {
        Talk.post(boris, room, "Mine");
        boris.put("/room/" + room + "/mark-unread", Map.of()).ok();
        boris.put("/room/" + room + "/mark-unread", Map.of()).ok();
        Talk.post(anna, room, "Hers");
        assertThat(Talk.summary(boris, room).unread()).isEqualTo(1);
        assertThat(Talk.read(boris, room, 2)).isEqualTo(1);
        assertThat(Talk.summary(boris, room).markedUnread()).isFalse();
        assertThat(Talk.history(anna, room).conversation().getLast().readByRecipients()).hasSize(2);
    }

    @Test
    void everyReaderStandsWithTheTimeTheyTrulyRead() {
        Guest vera = server.consumer("vera");
        String three = Talk.open(anna, boris, vera);
        IntStream.range(0, 6).forEach(i -> Talk.post(anna, three, "Message"));
        Talk.read(boris, three, 2);
        Instant first = readAt(message(anna, three, 2), boris);
        Talk.read(boris, three, 4);
        Instant second = readAt(message(anna, three, 4), boris);
        Talk.read(vera, three, 6);
        Talk.read(boris, three, 6);

        assertThat(second).isAfterOrEqualTo(first);
        assertThat(readAt(message(anna, three, 1), boris)).isEqualTo(first);
        assertThat(readAt(message(anna, three, 2), boris)).isEqualTo(first);
        assertThat(readAt(message(anna, three, 3), boris)).isEqualTo(second);
        assertThat(readAt(message(anna, three, 4), boris)).isEqualTo(second);
        for (MessageView message : Talk.history(vera, three).conversation()) {
            assertThat(message.readByRecipients()).extracting(ReadReceipt::readByUserId).first().isEqualTo(anna.id());
            assertThat(message.readByRecipients()).extracting(ReadReceipt::readByUserId)
                    .containsExactlyInAnyOrder(anna.id(), boris.id(), vera.id());
        }
        assertThat(readAt(Talk.history(vera, three, "?before=3&limit=2").conversation().getFirst(), boris))
                .isEqualTo(first);
    }

    @Test
    void theListShowsWhoReadTheLastMessageAlsoAfterALaterOneWasDeleted() {
        Talk.post(anna, room, "Stays");
        Talk.read(boris, room, 1);
        Instant read = Talk.summary(anna, room).readByRecipients().getLast().readAt();
        PostView gone = Talk.post(anna, room, "Goes");
        Talk.read(boris, room, 2);
        Talk.delete(anna, gone);
        assertThat(Talk.summary(anna, room).message()).isEqualTo(new MessageBody("Stays"));
        assertThat(Talk.summary(anna, room).readByRecipients().getLast().readAt()).isEqualTo(read);
    }

    @Test
    void twoDevicesNeverCountAMessageTwice() throws Exception {
        IntStream.range(0, 60).forEach(i -> Talk.post(anna, room, "Message"));
        try (var devices = Executors.newFixedThreadPool(8)) {
            var tries = new Random(3).longs(40, 1, 61).boxed()
                    .<Callable<Long>>map(upTo -> () -> Talk.read(boris, room, upTo)).toList();
            long sum = devices.invokeAll(tries).stream().mapToLong(Future::resultNow).sum();
            assertThat(sum + Talk.read(boris, room, 60)).isEqualTo(60);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, System.getProperty("soak") == null ? 6 : 2_000);
    }

    /** Whatever happens, the count in the list is what counting the history by hand gives. Few long sequences, many short. */
    @ParameterizedTest
    @MethodSource("seeds")
    void unreadIsWhatARecountGives(long seed) {
        var random = new Random(seed);
        List<Guest> people = List.of(anna, boris);
        List<PostView> posts = new ArrayList<>();
        Set<String> deleted = new HashSet<>();
        for (int step = 0; step < (seed <= LONG ? 60 : 20); step++) {
            Guest actor = people.get(random.nextInt(2));
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> posts.add(Talk.post(actor, room, "Step " + step));
                case 3 -> Talk.read(actor, room, random.nextInt(posts.size() + 3));
                case 4 -> edit(posts, deleted, random);
                default -> delete(posts, deleted, random);
            }
            people.forEach(person -> assertThat(Talk.summary(person, room).unread())
                    .as("seed %d", seed).isEqualTo(recount(person)));
        }
    }

    private void edit(List<PostView> posts, Set<String> deleted, Random random) {
        posts.stream().filter(post -> !deleted.contains(post.postId())).skip(random.nextInt(5)).findFirst()
                .ifPresent(post -> Talk.edit(authorOf(post), post, "Edited " + random.nextInt()));
    }

    private void delete(List<PostView> posts, Set<String> deleted, Random random) {
        posts.stream().skip(random.nextInt(posts.size() + 1)).findFirst().ifPresent(post -> {
            assertThat(Talk.delete(authorOf(post), post)).isEqualTo(deleted.add(post.postId()) ? 1 : 0);
        });
    }

    private Guest authorOf(PostView post) {
        return post.postedByUser().id().equals(anna.id()) ? anna : boris;
    }

    private long recount(Guest person) {
        var history = Talk.history(person, room);
        return history.conversation().stream().filter(message -> message.number() > history.readUpTo())
                .filter(message -> message.deletedAt() == null)
                .filter(message -> !message.postedByUser().id().equals(person.id())).count();
    }

    private static MessageView message(Guest member, String roomId, long number) {
        return Talk.history(member, roomId, "?limit=1&before=" + (number + 1)).conversation().getFirst();
    }

    private static Instant readAt(MessageView message, Guest reader) {
        return message.readByRecipients().stream().filter(receipt -> receipt.readByUserId().equals(reader.id()))
                .findFirst().orElseThrow().readAt();
    }
}
