package chat.parley.server.message;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import chat.parley.model.ConversationAnswer;
import chat.parley.model.InitiateAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rooms with a name: who comes, who goes, what each may do and learns of it. */
class MembershipTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final Guest vera = server.consumer("vera");
    private final Guest stranger = server.consumer("stranger");

    @Test
    void aRoomWithANameIsNewEachTimeUnlessItIsTheSameWish() {
        var wish = new HashMap<String, Object>(
                Map.of("userIds", List.of(boris.id()), "type", "consumer-to-consumer", "name", "  Workshop "));
        assertThat(made(wish).chatRoom().chatRoomId()).isNotEqualTo(made(wish).chatRoom().chatRoomId());
        wish.put("clientId", "once");
        InitiateAnswer first = made(wish);
        InitiateAnswer again = made(wish);
        assertThat(first.chatRoom().isNew()).isTrue();
        assertThat(again.chatRoom().isNew()).isFalse();
        assertThat(again.chatRoom().chatRoomId()).isEqualTo(first.chatRoom().chatRoomId())
                .isNotEqualTo(Talk.open(anna, boris));
        assertThat(Talk.summary(boris, first.chatRoom().chatRoomId()).name()).isEqualTo("Workshop");
        assertThat(lines(boris, first.chatRoom().chatRoomId())).containsExactly(new RoomLine.Created("Workshop"));
    }

    @Test
    void namesThatCannotBeMeantAreRefused() {
        for (String wrong : List.of("", "  ", "x".repeat(81), "two\nlines", "nul\u0000")) {
            assertThat(anna.post("/room/initiate",
                    Map.of("userIds", List.of(boris.id()), "type", "consumer-to-consumer", "name", wrong)))
                    .isRefused(400).blaming("name");
        }
        assertThat(anna.post("/room/initiate",
                Map.of("userIds", List.of(), "type", "consumer-to-support", "name", "Help"))).isRefused(400);
        String room = Talk.openNamed("Workshop", anna, boris);
        assertThat(anna.put("/room/" + room, Map.of("name", " "))).isRefused(400).blaming("name");
        assertThat(anna.put("/room/" + room, Map.of("description", "x".repeat(501)))).isRefused(400)
                .blaming("description");
    }

    @Test
    void everyMemberSeesTheSameLinesAndTheRoomIsWhatTheySay() {
        String room = Talk.openNamed("Workshop", anna, boris);
        Talk.post(anna, room, "Before Vera");
        ConversationAnswer added = boris.post("/room/" + room + "/members", Map.of("userIds", List.of(vera.id()))).ok()
                .as(ConversationAnswer.class);
        assertThat(added.conversation().roomInfo()).extracting(UserView::id).containsExactlyInAnyOrder(anna.id(),
                boris.id(), vera.id());
        vera.put("/room/" + room, Map.of("name", "Garage", "description", "Tools")).ok();
        vera.put("/room/" + room, Map.of("name", "Garage", "description", "Tools")).ok(); // says nothing new
        boris.delete("/room/" + room + "/members/" + boris.id()).ok();
        anna.put("/room/" + room, Map.of("description", "")).ok();

        assertThat(lines(vera, room)).isEqualTo(lines(anna, room)).hasSize(6)
                .startsWith(new RoomLine.Created("Workshop")).contains(new RoomLine.Renamed("Garage"),
                        new RoomLine.Described("Tools"), new RoomLine.Left(), new RoomLine.Described(null));
        var summary = Talk.summary(anna, room);
        assertThat(summary.name()).isEqualTo("Garage");
        assertThat(summary.description()).isNull();
        assertThat(summary.line()).isEqualTo(new RoomLine.Described(null));
        assertThat(summary.roomInfo()).extracting(UserView::id).containsExactlyInAnyOrder(anna.id(), vera.id());
        assertThat(Talk.history(anna, room, "?afterChange=2&limit=100").conversation())
                .extracting(MessageView::change).isEqualTo(List.of(3L, 4L, 5L, 6L, 7L));
    }

    @Test
    void whoComesReadsEverythingAndOwesNothing() {
        String room = Talk.openNamed("Workshop", anna, boris);
        Talk.post(anna, room, "Long ago");
        anna.post("/room/" + room + "/members", Map.of("userIds", List.of(vera.id(), boris.id()))).ok();
        assertThat(Talk.texts(Talk.history(vera, room))).contains("Long ago");
        assertThat(Talk.summary(vera, room).unread()).isZero();
        Talk.post(anna, room, "From now on");
        assertThat(Talk.summary(vera, room).unread()).isEqualTo(1);
        assertThat(Talk.history(anna, room).conversation()).allSatisfy(message -> assertThat(message
                .readByRecipients()).extracting("readByUserId").doesNotContain(vera.id()));
        Talk.read(vera, room, 99);
        assertThat(Talk.history(anna, room).conversation().getLast().readByRecipients())
                .extracting("readByUserId").contains(vera.id());
    }

    @Test
    void onlyTheOwnerSendsOthersAwayAndWhoIsLeftLooksAfterTheRoom() {
        String room = Talk.openNamed("Workshop", anna, boris, vera);
        assertThat(boris.delete("/room/" + room + "/members/" + vera.id())).isRefused(403);
        anna.delete("/room/" + room + "/members/" + vera.id()).ok();
        anna.delete("/room/" + room + "/members/" + vera.id()).ok(); // gone already
        anna.delete("/room/" + room + "/members/" + anna.id()).ok();
        assertThat(Talk.summary(boris, room).initiatedBy()).isEqualTo(boris.id());
        boris.delete("/room/" + room + "/members/" + boris.id()).ok();
        assertThat(boris.get("/room/" + room)).isRefused(404);
        assertThat(server.admin().delete("/delete/room/" + room)).isRefused(404);
    }

    @Test
    void theOthersHaveTheirPeopleForGood() {
        String direct = Talk.open(anna, boris);
        assertThat(anna.post("/room/" + direct + "/members", Map.of("userIds", List.of(vera.id())))).isRefused(409);
        assertThat(anna.delete("/room/" + direct + "/members/" + anna.id())).isRefused(409);
        assertThat(anna.put("/room/" + direct, Map.of("name", "Ours"))).isRefused(409);
    }

    @Test
    void linesAreNobodysToEditAnswerOrDelete() {
        String room = Talk.openNamed("Workshop", anna, boris);
        MessageView line = Talk.history(anna, room).conversation().getFirst();
        assertThat(line.type()).isEqualTo("line");
        String path = "/room/" + room + "/message/" + line.id();
        assertThat(anna.put(path, Map.of("messageText", "Mine"))).isRefused(404);
        assertThat(anna.delete(path)).isRefused(404);
        assertThat(server.admin().delete("/delete/message/" + line.id())).isRefused(404);
        assertThat(anna.post("/room/" + room + "/message", Map.of("messageText", "Re", "replyTo", line.id())))
                .isRefused(400).blaming("replyTo");
    }

    /** Z3: from the moment the removal is acknowledged, nothing reaches who was removed, by any way. */
    @Test
    void whoWasRemovedLearnsNothingMore() throws Exception {
        for (int trial = 0; trial < 12; trial++) {
            String room = Talk.openNamed("Workshop", anna, boris, vera);
            var stop = new AtomicBoolean();
            var written = new AtomicInteger();
            var removed = new AtomicBoolean();
            var leaks = new AtomicInteger();
            try (var veraLive = LiveClient.connect(server, vera)) {
                Thread writer = Thread.ofVirtual().start(() -> {
                    while (!stop.get()) {
                        boolean after = removed.get();
                        Talk.post(boris, room, (after ? "after " : "before ") + written.incrementAndGet());
                        Talk.read(boris, room, Long.MAX_VALUE / 2);
                    }
                });
                Thread reader = Thread.ofVirtual().start(() -> {
                    while (!stop.get()) {
                        var answer = vera.get("/room/" + room + "?limit=5");
                        if (answer.status() == 200 && answer.body().contains("after ")) {
                            leaks.incrementAndGet();
                        }
                    }
                });
                await().until(() -> written.get() > 2);
                anna.delete("/room/" + room + "/members/" + vera.id()).ok();
                removed.set(true);
                int sofar = written.get();
                await().until(() -> written.get() > sofar + 3);
                stop.set(true);
                writer.join(Duration.ofSeconds(10));
                reader.join(Duration.ofSeconds(10));
                List<ServerFrame> heard = veraLive.heardSoFar();
                assertThat(heard).filteredOn(ServerFrame.NewMessage.class::isInstance)
                        .extracting(frame -> ((ServerFrame.NewMessage) frame).message().message().messageText())
                        .noneMatch(text -> text.startsWith("after "));
                assertThat(heard).contains(new ServerFrame.RoomDeleted(room));
                veraLive.say("typing", "ref", "t", "roomId", room);
                assertThat(veraLive.await(ServerFrame.Failure.class).status()).isEqualTo(404);
            }
            assertThat(leaks).hasValue(0);
            assertThat(vera.get("/room/" + room + "?afterChange=0")).isRefused(404);
            assertThat(vera.get("/room/" + room + "/summary")).isRefused(404);
            assertThat(vera.get("/room?limit=100").ok().body()).doesNotContain(room);
            assertThat(vera.post("/room/" + room + "/message", Map.of("messageText", "Still here"))).isRefused(404);
        }
    }

    @Test
    void whoComesHearsAtOnceAndLearnsWhoIsThere() {
        String room = Talk.openNamed("Workshop", anna, boris);
        try (var annaLive = LiveClient.connect(server, anna); var veraLive = LiveClient.connect(server, vera)) {
            anna.post("/room/" + room + "/members", Map.of("userIds", List.of(vera.id()))).ok();
            veraLive.await(ServerFrame.Presence.class, frame -> frame.userId().equals(anna.id()) && frame.online());
            veraLive.await(ServerFrame.RoomUpdated.class, frame -> frame.roomId().equals(room));
            var line = veraLive.await(ServerFrame.NewMessage.class).message();
            assertThat(line.line()).isInstanceOf(RoomLine.Added.class);
            assertThat(annaLive.await(ServerFrame.NewMessage.class).message()).isEqualTo(line);
        }
    }

    /** O10, O11: whatever people do, unread is what counting by hand gives, and numbers have no gaps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void unreadIsWhatARecountGivesWhoeverComesAndGoes(long seed) {
        var random = new Random(seed);
        String room = Talk.openNamed("Workshop", anna, boris);
        for (int step = 0; step < 50; step++) {
            Guest actor = random.nextBoolean() ? anna : boris;
            boolean veraIsIn = vera.get("/room/" + room).status() == 200;
            switch (random.nextInt(6)) {
                case 0, 1 -> Talk.post(actor, room, "Step " + step);
                case 2 -> actor.put("/room/" + room, Map.of("name", "Name " + random.nextInt(3))).ok();
                case 3 -> Talk.read(actor, room, random.nextInt(60));
                case 4 -> {
                    if (veraIsIn) {
                        vera.delete("/room/" + room + "/members/" + vera.id()).ok();
                    } else {
                        actor.post("/room/" + room + "/members", Map.of("userIds", List.of(vera.id()))).ok();
                    }
                }
                default -> Talk.read(veraIsIn ? vera : boris, room, random.nextInt(60));
            }
            for (Guest member : List.of(anna, boris, vera)) {
                if (member != vera || vera.get("/room/" + room).status() == 200) {
                    assertThat(Talk.summary(member, room).unread()).as("seed %d step %d", seed, step)
                            .isEqualTo(recount(member, room));
                }
            }
        }
        assertThat(Talk.history(anna, room).conversation()).extracting(MessageView::number)
                .isSorted().doesNotHaveDuplicates();
        assertThat(stranger.get("/room/" + room)).isRefused(404);
    }

    private static long recount(Guest member, String room) {
        var history = Talk.history(member, room);
        return history.conversation().stream().filter(message -> message.number() > history.readUpTo())
                .filter(message -> message.line() == null)
                .filter(message -> !message.postedByUser().id().equals(member.id())).count();
    }

    private static List<RoomLine> lines(Guest member, String room) {
        return Talk.history(member, room).conversation().stream().map(MessageView::line).filter(line -> line != null)
                .toList();
    }

    private InitiateAnswer made(Map<String, Object> wish) {
        return anna.post("/room/initiate", wish).ok().as(InitiateAnswer.class);
    }
}
