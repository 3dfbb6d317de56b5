package chat.parley.server.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import chat.parley.model.AttachmentView;
import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.SearchAnswer;
import chat.parley.model.SearchHit;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.attachment.Sending;
import chat.parley.server.room.Talk;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Searching as people do it, over the real route; what was written is found by the very next question. */
class SearchTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);

    @Test
    void whatWasJustWrittenEditedOrDeletedIsFoundAsItIsNow() {
        PostView post = Talk.post(anna, room, "Предното колело is on the stand");
        assertThat(texts(search(boris, "?q=колелото stand"))).containsExactly("Предното колело is on the stand");

        Talk.edit(anna, post, "The saddle is on the stand");
        assertThat(texts(search(boris, "?q=колело"))).isEmpty();
        assertThat(texts(search(boris, "?q=SADDL"))).containsExactly("The saddle is on the stand");

        Talk.delete(anna, post);
        assertThat(search(boris, "?q=saddle")).returns(0L, SearchAnswer::total).returns(true, SearchAnswer::complete);
    }

    @Test
    void aHitComesWithItsRoomItsMatchesAndWhatStandsAroundIt() {
        List.of("One", "Two", "The rear wheel", "Four", "Five").forEach(text -> Talk.post(anna, room, text));
        SearchHit hit = search(boris, "?q=rear whe&context=1").hits().getFirst();
        assertThat(hit.room().chatRoomId()).isEqualTo(room);
        assertThat(hit.room().roomInfo()).extracting(user -> user.id()).containsExactlyInAnyOrder(anna.id(),
                boris.id());
        assertThat(hit.matches().stream().map(range -> hit.message().message().messageText().substring(range.start(),
                range.end()))).containsExactly("rear", "wheel");
        assertThat(hit.before()).extracting(MessageView::number).containsExactly(2L);
        assertThat(hit.after()).extracting(MessageView::number).containsExactly(4L);
    }

    @Test
    void theNewestComeFirstPageByPageAndFiltersNarrow() {
        String other = Talk.open(anna, server.consumer("vera"));
        for (int i = 1; i <= 5; i++) {
            Talk.post(i % 2 == 0 ? anna : boris, room, "Brake " + i);
        }
        Talk.post(anna, other, "Brake pads, see https://example.org/pads");
        assertThat(texts(search(anna, "?q=brake&limit=3"))).containsExactly("Brake pads, see https://example.org/pads",
                "Brake 5", "Brake 4");
        assertThat(search(anna, "?q=brake&limit=3&page=1")).returns(6L, SearchAnswer::total)
                .satisfies(page -> assertThat(texts(page)).containsExactly("Brake 3", "Brake 2", "Brake 1"));
        assertThat(texts(search(anna, "?q=brake&in=" + room + "&from=" + boris.id()))).containsExactly("Brake 5",
                "Brake 3", "Brake 1");
        assertThat(texts(search(anna, "?has=link"))).containsExactly("Brake pads, see https://example.org/pads");
        assertThat(search(anna, "?q=brake&before=2020-01-01").total()).isZero();
        assertThat(search(anna, "?q=brake&after=2020-01-01T00:00:00Z&before=2100-01-01").total()).isEqualTo(6);
        assertThat(search(anna, "?q=!!!&in=" + room).total()).isZero();
    }

    @Test
    void whatHasAFileIsFoundByThatWithAndWithoutWords() {
        Talk.post(anna, room, "The plan of the yard follows");
        AttachmentView plan = Sending.upload(anna, "plan.txt", new byte[]{'p', 'l', 'a', 'n'});
        Sending.post(anna, room, "The plan, see https://example.org", plan.id());
        AttachmentView bare = Sending.upload(boris, "bare.txt", new byte[]{'b'});
        Sending.post(boris, room, "", bare.id());
        assertThat(texts(search(anna, "?has=file"))).containsExactly("", "The plan, see https://example.org");
        assertThat(texts(search(anna, "?q=plan&has=file"))).containsExactly("The plan, see https://example.org");
        assertThat(texts(search(anna, "?has=file&has=link"))).containsExactly("The plan, see https://example.org");
        assertThat(texts(search(boris, "?has=file&from=" + boris.id()))).containsExactly("");
    }

    @Test
    void whoeverIsNoMemberAnyMoreFindsNothingFromThatMomentOn() {
        var mongo = server.bean(MongoOperations.class);
        for (int trial = 0; trial < 20; trial++) {
            String shared = Talk.open(anna, boris, server.consumer("third"));
            Talk.post(anna, shared, "Secret" + trial);
            assertThat(search(boris, "?q=secret" + trial).total()).isEqualTo(1);
            mongo.updateFirst(query(where("_id").is(new ObjectId(shared))), new Update().pull("memberIds", boris.id()),
                    "rooms");
            assertThat(search(boris, "?q=secret" + trial).hits()).isEmpty();
            assertThat(search(boris, "?q=secret" + trial).total()).isZero();
            assertThat(boris.get("/search?q=secret&in=" + shared)).isRefused(404);
        }
    }

    @Test
    void aDeletedRoomIsFoundByNobody() {
        Talk.post(anna, room, "Gone with the room");
        assertThat(search(boris, "?q=gone").total()).isEqualTo(1);
        anna.delete("/delete/room/" + room).ok();
        assertThat(search(boris, "?q=gone").total()).isZero();
        assertThat(search(anna, "?q=gone").total()).isZero();
    }

    @Test
    void nothingIsLearntOfRoomsAndPeopleOneHasNothingToDoWith() {
        Guest vera = server.consumer("vera");
        Talk.post(anna, room, "Between us");
        var absent = vera.get("/search?q=us&in=" + "0".repeat(24));
        assertThat(vera.get("/search?q=us&in=" + room).body()).isEqualTo(absent.body());
        assertThat(absent).isRefused(404);
        assertThat(vera.get("/search?q=us&from=" + anna.id()).ok().body())
                .isEqualTo(vera.get("/search?q=us&from=nobody").ok().body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | q", "?q= | q", "?q=a&after=yesterday | after",
        "?q=a&before=2026-13-01 | before",
        "?q=a&before=%2B999999999-12-31T23:59:59Z | before", "?q=a&has=money | has", "?q=a&order=best | order",
        "?q=a&context=4 | context", "?q=a&context=-1 | context", "?q=a&limit=101 | limit", "?q=a&page=1000 | page",
        "?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u | q"})
    void aWrongFilterIsRefusedWithASentence(String question, String field) {
        var answer = anna.get("/search" + question);
        assertThat(answer).isRefused(400);
        assertThat(answer.at("/errors/" + field)).isNotEmpty();
    }

    /** The first answer that does not say that it may lack something: on a busy machine the index may be a moment behind. */
    private static SearchAnswer search(Guest who, String question) {
        var encoded = question.contains("q=") ? encode(question) : question;
        return await().until(() -> who.get("/search" + encoded).ok().as(SearchAnswer.class), SearchAnswer::complete);
    }

    /** The words of {@code q}, which end at the next parameter. */
    private static String encode(String question) {
        int start = question.indexOf("q=") + 2;
        int end = question.indexOf('&', start) < 0 ? question.length() : question.indexOf('&', start);
        return question.substring(0, start)
                + URLEncoder.encode(question.substring(start, end), StandardCharsets.UTF_8) + question.substring(end);
    }

    private static List<String> texts(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.message().message().messageText()).toList();
    }
}
