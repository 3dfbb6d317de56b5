package chat.parley.server.room;

import java.util.List;
import java.util.Map;

import chat.parley.model.PostView;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is not a member learns nothing: what is not theirs looks, byte by byte, like what never was. */
class NotFoundTest {

    private static final List<String> NOTHING = List.of("0123456789abcdef01234567", "nothing", "1", "%7B%7D", "ff");

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final Guest stranger = server.consumer("stranger");
    private final String room = Talk.open(anna, boris);
    private final PostView post = Talk.post(anna, room, "Secret");

    private interface Request {
        Answer with(String id);
    }

    @Test
    void aForeignRoomIsLikeNoRoom() {
        var text = Map.of("messageText", "Let me in");
        for (Request request : List.<Request>of(id -> stranger.get("/room/" + id),
                id -> stranger.get("/room/" + id + "/summary"), id -> stranger.post("/room/" + id + "/message", text),
                id -> stranger.put("/room/" + id, Map.of("name", "Mine")),
                id -> stranger.post("/room/" + id + "/members", Map.of("userIds", List.of(stranger.id()))),
                id -> stranger.delete("/room/" + id + "/members/" + boris.id()),
                id -> stranger.put("/room/" + id + "/pin", Map.of("pinned", true)),
                id -> stranger.put("/room/" + id + "/message/" + post.postId() + "/pin", Map.of("pinned", true)),
                id -> stranger.put("/room/" + id + "/mark-read", Map.of()),
                id -> stranger.put("/room/" + id + "/mute", Map.of("muted", true)),
                id -> stranger.get("/room/" + id + "/message/" + post.postId()),
                id -> stranger.put("/room/" + id + "/message/" + post.postId(), text),
                id -> stranger.put("/room/" + id + "/message/" + post.postId() + "/reaction",
                        Map.of("emoji", "👍", "reacted", true)),
                id -> stranger.delete("/room/" + id + "/message/" + post.postId()),
                id -> stranger.delete("/delete/room/" + id))) {
            assertSameFor(room, request);
        }
        assertThat(Talk.texts(Talk.history(boris, room))).containsExactly("Secret");
    }

    @Test
    void aForeignMessageIsLikeNoMessage() {
        assertSameFor(post.postId(), id -> stranger.delete("/delete/message/" + id));
        String own = Talk.open(stranger, server.consumer("friend"));
        assertSameFor(post.postId(), id -> stranger.delete("/room/" + own + "/message/" + id));
        assertSameFor(post.postId(), id -> stranger.put("/room/" + own + "/message/" + id + "/reaction",
                Map.of("emoji", "👍", "reacted", true)));
        assertSameFor(post.postId(), id -> stranger.put("/room/" + own + "/message/" + id + "/pin",
                Map.of("pinned", true)));
        assertSameFor(post.postId(), id -> stranger.get("/room/" + own + "/message/" + id));
        assertSameFor(post.postId(),
                id -> stranger.put("/room/" + own + "/message/" + id, Map.of("messageText", "Mine now")));
        assertThat(Talk.texts(Talk.history(boris, room))).containsExactly("Secret");
    }

    @Test
    void aDeletedRoomIsLikeNoRoomAndItsPeopleMayOpenANewOne() {
        anna.delete("/delete/room/" + room).ok();
        assertSameFor(room, id -> boris.get("/room/" + id));
        assertSameFor(post.postId(), id -> anna.delete("/delete/message/" + id));
        String again = Talk.open(boris, anna);
        assertThat(again).isNotEqualTo(room);
        assertThat(Talk.history(anna, again).conversation()).isEmpty();
    }

    private static void assertSameFor(String foreign, Request request) {
        Answer answer = request.with(foreign);
        assertThat(answer).isRefused(404);
        for (String nothing : NOTHING) {
            Answer other = request.with(nothing);
            assertThat(other.status()).isEqualTo(404);
            assertThat(other.body()).isEqualTo(answer.body());
        }
    }
}
