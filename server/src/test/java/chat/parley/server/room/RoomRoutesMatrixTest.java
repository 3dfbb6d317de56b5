package chat.parley.server.room;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import chat.parley.model.PostView;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of rooms and messages × everybody who may ask, in a support room. Each cell has a room and a message of its
 * own, so that no cell knows of another.
 */
public class RoomRoutesMatrixTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest AUTHOR = SERVER.consumer("author");
    private static final Guest MEMBER = SERVER.support("member");
    private static final Guest OUTSIDER = SERVER.consumer("outsider");
    private static final Guest OTHER_AGENT = SERVER.support("agent");
    private static final Guest ADMIN = SERVER.admin();

    /** A route, and the status for: no token, outsider, agent who is not a member, member, author and initiator, admin. */
    private record Row(String name, BiFunction<Guest, PostView, Answer> request, int... statuses) {}

    private static final List<Row> ROWS = List.of(
            new Row("GET /room", (who, post) -> who.get("/room"), 401, 200, 200, 200, 200, 200),
            new Row("GET /search", (who, post) -> who.get("/search?q=help&in=" + post.chatRoomId()), 401, 404, 404, 200,
                    200, 404),
            new Row("POST /room/initiate",
                    (who, post) -> who.post("/room/initiate",
                            Map.of("userIds", List.of(SERVER.consumer("new").id()), "type", "consumer-to-consumer")),
                    401, 200, 200, 200, 200, 200),
            new Row("GET /room/{roomId}", (who, post) -> who.get(room(post)), 401, 404, 200, 200, 200, 200),
            new Row("PUT /room/{roomId}", (who, post) -> who.put(room(post), Map.of("name", "Ours")), 401, 404, 404,
                    409,
                    409, 404),
            new Row("POST /room/{roomId}/members",
                    (who, post) -> who.post(room(post) + "/members", Map.of("userIds", List.of(OUTSIDER.id()))), 401,
                    404, 404, 409, 409, 404),
            new Row("DELETE /room/{roomId}/members/{userId}",
                    (who, post) -> who.delete(room(post) + "/members/" + MEMBER.id()), 401, 404, 404, 409, 409, 404),
            new Row("GET /room/{roomId}/summary", (who, post) -> who.get(room(post) + "/summary"), 401, 404, 200, 200,
                    200, 200),
            new Row("POST /room/{roomId}/message", (who, post) -> who.post(room(post) + "/message", text()), 401, 404,
                    403, 200, 200, 403),
            new Row("PUT /room/{roomId}/mark-read", (who, post) -> who.put(room(post) + "/mark-read", Map.of()), 401,
                    404, 404, 200, 200, 404),
            new Row("PUT /room/{roomId}/mark-unread", (who, post) -> who.put(room(post) + "/mark-unread", Map.of()),
                    401, 404, 404, 200, 200, 404),
            new Row("GET /drafts", (who, post) -> who.get("/drafts"), 401, 200, 200, 200, 200, 200),
            new Row("PUT /room/{roomId}/draft",
                    (who, post) -> who.put(room(post) + "/draft", Map.of("text", "Begun")), 401, 404, 404, 200, 200,
                    404),
            new Row("PUT /room/{roomId}/mute", (who, post) -> who.put(room(post) + "/mute", Map.of("muted", true)), 401,
                    404, 404, 200, 200, 404),
            new Row("GET /room/{roomId}/message/{messageId}", (who, post) -> who.get(message(post)), 401, 404, 200, 200,
                    200, 200),
            new Row("PUT /room/{roomId}/message/{messageId}", (who, post) -> who.put(message(post), text()), 401, 404,
                    404, 403, 200, 404),
            new Row("PUT /room/{roomId}/message/{messageId}/reaction",
                    (who, post) -> who.put(message(post) + "/reaction", Map.of("emoji", "👍", "reacted", true)), 401,
                    404,
                    404, 200, 200, 404),
            new Row("PUT /room/{roomId}/pin", (who, post) -> who.put(room(post) + "/pin", Map.of("pinned", true)), 401,
                    404, 404, 200, 200, 404),
            new Row("PUT /room/{roomId}/message/{messageId}/pin",
                    (who, post) -> who.put(message(post) + "/pin", Map.of("pinned", true)), 401, 404, 404, 200, 200,
                    404),
            new Row("DELETE /room/{roomId}/message/{messageId}", (who, post) -> who.delete(message(post)), 401, 404,
                    404, 403, 200, 200),
            new Row("DELETE /delete/message/{messageId}",
                    (who, post) -> who.delete("/delete/message/" + post.postId()), 401, 404, 404, 403, 200, 200),
            new Row("DELETE /delete/room/{roomId}", (who, post) -> who.delete("/delete/room/" + post.chatRoomId()), 401,
                    404, 404, 403, 200, 200));

    /** The routes that stand here. */
    public static List<String> routes() {
        return ROWS.stream().map(Row::name).toList();
    }

    @Test
    void everyoneGetsWhatIsTheirs() {
        List<Guest> askers = List.of(SERVER.stranger(), OUTSIDER, OTHER_AGENT, MEMBER, AUTHOR, ADMIN);
        for (Row row : ROWS) {
            int[] statuses = askers.stream()
                    .mapToInt(asker -> row.request().apply(asker, freshPost()).status()).toArray();
            assertThat(statuses).as("%s: %s", row.name(), Arrays.toString(statuses)).isEqualTo(row.statuses());
        }
    }

    private static PostView freshPost() {
        return Talk.post(AUTHOR, Talk.openSupport(AUTHOR, MEMBER), "Please help");
    }

    private static String room(PostView post) {
        return "/room/" + post.chatRoomId();
    }

    private static String message(PostView post) {
        return room(post) + "/message/" + post.postId();
    }

    private static Map<String, String> text() {
        return Map.of("messageText", "Anything");
    }
}
