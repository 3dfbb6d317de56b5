package chat.parley.server.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import chat.parley.model.MessageAnswer;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostView;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class MessageRulesTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);

    @Test
    void theLongestTextIsTenThousandUnitsAndComesBackBitExact() {
        for (String longest : List.of("x".repeat(10_000), "Ж".repeat(10_000), "👋".repeat(5_000))) {
            assertThat(Talk.post(anna, room, longest).message().messageText()).isEqualTo(longest);
            assertThat(Talk.history(boris, room, "?limit=1").conversation().getFirst().message().messageText())
                    .isEqualTo(longest);
            assertThat(post(Map.of("messageText", longest + "x"))).isRefused(400).blaming("messageText");
        }
    }

    @Test
    void whatIsNoMessageIsRefused() {
        for (String body : List.of("{}", "{\"messageText\":null}", "{\"messageText\":\"\"}",
                "{\"messageText\":\" \\t\\n \"}",
                "{\"messageText\":\"a\\u0000b\"}", "{\"messageText\":\"\\ud83d\"}", "{\"messageText\":\"\\udc4b x\"}",
                "{\"messageText\":5}", "{\"messageText\":[\"a\"]}", "{\"messageText\":{\"$gt\":\"\"}}",
                "{\"messageText\":\"x\",\"number\":1}", "{\"messageText\":\"x\",\"clientId\":\"\"}",
                "{\"messageText\":\"x\",\"clientId\":{\"$ne\":1}}", "{\"messageText\":\"x\",\"replyTo\":\"nothing\"}",
                "{\"messageText\":\"x\",\"attachments\":[\"a\"]}", "[]", "null", "{", "")) {
            assertThat(anna.post("/room/" + room + "/message", body)).as(body).isRefused(400);
        }
        assertThat(Talk.history(anna, room).conversation()).isEmpty();
    }

    @Test
    void oneMessageIsReadAsTheHistoryShowsItAlsoOnceItIsDeleted() {
        PostView first = Talk.post(anna, room, "First");
        Talk.post(anna, room, "Second");
        String path = "/room/" + room + "/message/" + first.postId();
        assertThat(boris.get(path).ok().as(MessageAnswer.class).message())
                .isEqualTo(Talk.history(boris, room).conversation().getFirst());

        Talk.delete(anna, first);
        assertThat(boris.get(path).ok().as(MessageAnswer.class).message().deletedAt()).isNotNull();
    }

    @Test
    void aClientIdHasAnEnd() {
        assertThat(post(Map.of("messageText", "x", "clientId", "c".repeat(64)))).isOk();
        assertThat(post(Map.of("messageText", "x", "clientId", "c".repeat(65)))).isRefused(400).blaming("clientId");
    }

    @Test
    void repeatingAPostGivesTheFirstResult() {
        var body = Map.of("messageText", "Once", "clientId", "one");
        PostView first = post(body).ok().as(PostAnswer.class).post();
        assertThat(post(body).ok().as(PostAnswer.class).post()).isEqualTo(first);
        assertThat(post(Map.of("messageText", " Once ", "clientId", "one")).ok().as(PostAnswer.class).post())
                .isEqualTo(first);
        assertThat(Talk.history(boris, room).conversation()).hasSize(1);
    }

    @Test
    void aClientIdWithAnotherTextOrRoomIsAConflictAndChangesNothing() {
        String other = Talk.open(anna, server.consumer("vera"));
        PostView first = post(Map.of("messageText", "Once", "clientId", "one")).ok().as(PostAnswer.class).post();
        assertThat(post(Map.of("messageText", "Twice", "clientId", "one"))).isRefused(409).has("/type",
                "/problems/client-id-taken");
        assertThat(anna.post("/room/" + other + "/message", Map.of("messageText", "Once", "clientId", "one")))
                .isRefused(409);
        assertThat(Talk.texts(Talk.history(boris, room))).containsExactly("Once");
        assertThat(Talk.history(anna, other).conversation()).isEmpty();
        assertThat(Talk.summary(anna, other).lastNumber()).isZero();
        assertThat(Talk.summary(anna, other).message()).as("what the others there see").isNull();
        assertThat(first.number()).isEqualTo(1);
    }

    @Test
    void aClientIdIsItsAuthorsOwn() {
        var body = Map.of("messageText", "Same id", "clientId", "mine");
        post(body).ok();
        assertThat(boris.post("/room/" + room + "/message", body).ok().as(PostAnswer.class).post().number())
                .isEqualTo(2);
    }

    @Test
    void repeatingAPostAfterAnEditGivesWhatItIsNow() {
        var body = Map.of("messageText", "Frist", "clientId", "typo");
        PostView first = post(body).ok().as(PostAnswer.class).post();
        PostView edited = Talk.edit(anna, first, "First");
        assertThat(post(body).ok().as(PostAnswer.class).post()).isEqualTo(edited);
        Talk.delete(anna, first);
        assertThat(post(body)).isRefused(409).has("/type", "/problems/message-deleted");
    }

    @Test
    void ofTenWhoSendOneClientIdAtTheSameMomentAllGetOnePost() throws Exception {
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (int round = 0; round < 20; round++) {
                var body = Map.of("messageText", "Round " + round, "clientId", "round-" + round);
                var tries = IntStream.range(0, 10)
                        .<Callable<PostView>>mapToObj(i -> () -> post(body).ok().as(PostAnswer.class).post()).toList();
                var posts = threads.invokeAll(tries).stream().map(Future::resultNow).distinct().toList();
                assertThat(posts).hasSize(1);
                assertThat(posts.getFirst().number()).isEqualTo(round + 1L);
            }
        }
    }

    @Test
    void anAnswerMustAnswerSomethingInTheRoom() {
        String other = Talk.open(anna, server.consumer("vera"));
        PostView elsewhere = Talk.post(anna, other, "Elsewhere");
        assertThat(post(Map.of("messageText", "x", "replyTo", elsewhere.postId()))).isRefused(400).blaming("replyTo");
        PostView here = Talk.post(boris, room, "Here");
        assertThat(post(Map.of("messageText", "x", "replyTo", here.postId()))).isOk().has("/post/replyTo",
                here.postId());
    }

    @Test
    void editingToTheSameTextIsNoChange() {
        PostView post = Talk.post(anna, room, "Same");
        assertThat(Talk.edit(anna, post, " Same ")).isEqualTo(post);
        assertThat(Talk.summary(anna, room).lastChange()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedCannotBeEdited() {
        PostView post = Talk.post(anna, room, "Gone soon");
        Talk.delete(anna, post);
        assertThat(anna.put("/room/" + room + "/message/" + post.postId(), Map.of("messageText", "Back")))
                .isRefused(409);
        assertThat(Talk.delete(anna, post)).isZero();
    }

    @Test
    void aMessageCannotBeReachedThroughAnotherRoom() {
        String other = Talk.open(anna, server.consumer("vera"));
        PostView post = Talk.post(anna, room, "Here");
        var path = "/room/" + other + "/message/" + post.postId();
        assertThat(anna.put(path, Map.of("messageText", "There"))).isRefused(404);
        assertThat(anna.delete(path)).isRefused(404);
    }

    @Test
    void aWrongPageIsRefused() {
        for (String query : List.of("?page=-1", "?page=x", "?limit=0", "?limit=101", "?before=-1", "?before=x",
                "?before=99999999999999999999", "?afterChange=-1", "?afterChange=1.5", "?page=0&before=1",
                "?before=1&afterChange=1", "?page=0&page=1")) {
            assertThat(anna.get("/room/" + room + query)).as(query).isRefused(400);
        }
    }

    @Test
    void askingBeyondTheEndsIsNoError() {
        Talk.post(anna, room, "Only");
        for (String query : List.of("?before=0", "?before=1", "?page=1000000", "?afterChange=1",
                "?afterChange=999999999999999999")) {
            assertThat(Talk.history(anna, room, query).conversation()).isEmpty();
        }
        assertThat(Talk.history(anna, room, "?before=999999999999999999").conversation()).hasSize(1);
    }

    private Answer post(Map<String, String> body) {
        return anna.post("/room/" + room + "/message", new HashMap<>(body));
    }
}
