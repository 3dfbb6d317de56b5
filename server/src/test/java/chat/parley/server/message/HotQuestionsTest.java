package chat.parley.server.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Figures;
import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.PostView;
import chat.parley.model.SearchAnswer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is asked all day long reads the same from the database in a big room as in a small one, and never everything. */
class HotQuestionsTest {

    private static ParleyTestServer server;
    private static EmbeddedMongo store;

    private Guest anna;
    private Guest boris;

    @BeforeAll
    static void start() {
        server = ParleyTestServer.start("--parley.limits=off");
        store = server.bean(EmbeddedMongo.class);
        await().until(() -> server.bean(RepairedUpTo.class).time().isAfter(Instant.EPOCH));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void meet() {
        anna = server.consumer("anna");
        boris = server.consumer("boris");
    }

    @Test
    void aBigRoomCostsWhatASmallOneCosts() {
        String small = filled(200);
        String big = filled(5_000);
        Map<String, Consumer<String>> questions = new LinkedHashMap<>();
        questions.put("newest page", room -> Talk.history(boris, room, "?limit=50"));
        questions.put("page before", room -> Talk.history(boris, room, "?limit=50&before=100"));
        questions.put("changes after", room -> Talk.history(boris, room, "?limit=50&afterChange=100"));
        questions.put("summary", room -> Talk.summary(boris, room));
        questions.put("post", room -> Talk.post(anna, room, "Next"));
        questions.put("mark one as read", room -> Talk.read(boris, room, 1));
        questions.put("mark all as read", room -> Talk.read(boris, room, Long.MAX_VALUE / 2));
        Talk.summary(boris, small); // so that who asks is known
        questions.forEach((what, question) -> {
            Figures inSmall = cost(() -> question.accept(small));
            Figures inBig = cost(() -> question.accept(big));
            assertThat(inBig.fullScans()).as(what).isZero();
            assertThat(inBig.documentsExamined()).as(what).isLessThanOrEqualTo(inSmall.documentsExamined() + 20);
            assertThat(inBig.keysExamined()).as(what).isLessThanOrEqualTo(inSmall.keysExamined() + 20);
        });
    }

    @Test
    void aPageOfConversationsIsExactAndCountsAllItsRoomsAtOnce() {
        List<String> rooms = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Guest other = server.consumer("other");
            String room = Talk.open(boris, other);
            rooms.add(room);
            List<PostView> posts = new ArrayList<>();
            for (int number = 0; number < 6; number++) {
                posts.add(Talk.post((number + i) % 3 == 0 ? boris : other, room, "Message " + number));
            }
            Talk.read(boris, room, i % 4);
            Talk.delete((1 + i) % 3 == 0 ? boris : other, posts.get(1));
            Talk.delete((4 + i) % 3 == 0 ? boris : other, posts.get(4));
        }
        List<ConversationView> page = page();
        assertThat(page).hasSize(12).allSatisfy(row -> assertThat(row.unread()).isEqualTo(recount(row.chatRoomId())));
        assertThat(page).extracting(ConversationView::unread).doesNotContain(0L);
        assertThat(cost(this::page).fullScans()).isZero();
    }

    private List<ConversationView> page() {
        return boris.get("/room?limit=20").ok().as(ConversationsAnswer.class).conversation();
    }

    private long recount(String room) {
        var history = Talk.history(boris, room);
        return history.conversation().stream().filter(message -> message.number() > history.readUpTo())
                .filter(message -> message.deletedAt() == null)
                .filter(message -> !message.postedByUser().id().equals(boris.id())).count();
    }

    /** What it reads; whether who asks is remembered just then makes a difference of a few. */
    private static Figures cost(Runnable question) {
        Figures before = store.figures();
        question.run();
        Figures after = store.figures();
        return new Figures(after.keysExamined() - before.keysExamined(),
                after.documentsExamined() - before.documentsExamined(), after.fullScans() - before.fullScans());
    }

    /** A room in which Boris has read nothing of what Anna wrote, and all of it can be found, so that nothing else is read there. */
    private String filled(int count) {
        String room = Talk.open(anna, boris, server.consumer("witness"));
        server.bean(Backlog.class).append(room,
                IntStream.range(0, count)
                        .mapToObj(i -> new Backlog.Entry(anna.id(), "Message " + i, Instant.now()))
                        .toList());
        await().until(() -> anna.get("/search?q=message&in=" + room).ok().as(SearchAnswer.class).complete());
        return room;
    }
}
