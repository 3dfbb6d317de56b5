package chat.parley.server.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomOrderTest {

    private static final int EACH = 60;

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void manyWritersMakeOneDenseOrderThatAllReadersShare() throws Exception {
        List<Guest> writers = IntStream.range(0, 8).mapToObj(i -> server.consumer("writer")).toList();
        String room = Talk.open(writers.getFirst(), writers.stream().skip(1).toArray(Guest[]::new));
        List<LiveClient> readers = writers.stream().limit(4).map(person -> LiveClient.connect(server, person)).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < writers.size(); i++) {
                Guest writer = writers.get(i);
                boolean live = i % 2 == 0;
                done.add(threads.submit(() -> write(writer, room, live)));
            }
            for (Future<?> future : done) {
                future.get();
            }
        }

        int all = writers.size() * EACH;
        List<String> order = history(writers.getLast(), room).stream().map(MessageView::id).toList();
        assertThat(history(writers.getLast(), room)).extracting(MessageView::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, all).boxed().toList());
        for (LiveClient reader : readers) {
            reader.await(ServerFrame.NewMessage.class, frame -> frame.message().number() == all);
            assertThat(reader.heardSoFar()).filteredOn(ServerFrame.NewMessage.class::isInstance)
                    .extracting(frame -> ((ServerFrame.NewMessage) frame).message().postId())
                    .containsExactlyElementsOf(order);
            reader.close();
        }
    }

    @Test
    void writersEditorsAndDeletersMakeOneOrderOfChanges() throws Exception {
        List<Guest> people = IntStream.range(0, 4).mapToObj(i -> server.consumer("person")).toList();
        String room = Talk.open(people.getFirst(), people.stream().skip(1).toArray(Guest[]::new));
        try (var witness = LiveClient.connect(server, people.getFirst());
                var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = people.stream().<Future<?>>map(person -> threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    PostView post = Talk.post(person, room, "Message " + i);
                    Talk.edit(person, post, "Edited " + i);
                    if (i % 2 == 0) {
                        Talk.delete(person, post);
                    }
                }
            })).toList();
            for (Future<?> future : done) {
                future.get();
            }
            long changes = 4 * (20 + 20 + 10);
            assertThat(Talk.summary(people.getFirst(), room).lastChange()).isEqualTo(changes);
            assertThat(witness.heardSoFar().stream().flatMap(RoomOrderTest::change))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, changes).boxed().toList());
        }
    }

    @Test
    void oneClientIdOverRestAndLiveAtOnceIsOneMessage() throws Exception {
        Guest anna = server.consumer("anna");
        String room = Talk.open(anna, server.consumer("boris"));
        try (var live = LiveClient.connect(server, anna); var threads = Executors.newFixedThreadPool(9)) {
            var body = Map.of("messageText", "Once", "clientId", "once");
            var rest = IntStream.range(0, 9)
                    .mapToObj(i -> threads.submit(() -> anna.post("/room/" + room + "/message", body).ok().at(
                            "/post/postId")))
                    .toList();
            live.say("send", "ref", "r", "roomId", room, "clientId", "once", "messageText", "Once");
            PostView post = Objects
                    .requireNonNull(live.await(ServerFrame.Ack.class, ack -> "r".equals(ack.ref())).post());
            for (Future<String> answer : rest) {
                assertThat(answer.get()).isEqualTo(post.postId());
            }
        }
        assertThat(Talk.history(anna, room).conversation()).hasSize(1);
    }

    private void write(Guest writer, String room, boolean live) {
        if (!live) {
            IntStream.range(0, EACH).forEach(i -> Talk.post(writer, room, "Message " + i));
            return;
        }
        try (var client = LiveClient.connect(server, writer)) {
            for (int i = 0; i < EACH; i++) {
                String ref = "r" + i;
                client.say("send", "ref", ref, "roomId", room, "clientId", writer.id() + i, "messageText", "Live " + i);
                client.await(ServerFrame.Ack.class, ack -> ref.equals(ack.ref()));
            }
        }
    }

    private static List<MessageView> history(Guest member, String room) {
        List<MessageView> all = new ArrayList<>();
        for (long change = 0;;) {
            var page = Talk.history(member, room, "?limit=100&afterChange=" + change);
            all.addAll(page.conversation());
            if (page.conversation().isEmpty()) {
                return all;
            }
            change = page.conversation().getLast().change();
        }
    }

    private static Stream<Long> change(ServerFrame frame) {
        return switch (frame) {
            case ServerFrame.NewMessage(var post) -> Stream.of(post.change());
            case ServerFrame.MessageEdited(var post) -> Stream.of(post.change());
            case ServerFrame.MessageDeleted deleted -> Stream.of(deleted.change());
            default -> Stream.empty();
        };
    }
}
