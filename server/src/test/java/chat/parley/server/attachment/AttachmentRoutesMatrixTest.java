package chat.parley.server.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route of files × everybody who may ask, once before a file is posted and once after. */
public class AttachmentRoutesMatrixTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest OWNER = SERVER.consumer("owner");
    private static final Guest MEMBER = SERVER.support("member");
    private static final Guest OUTSIDER = SERVER.consumer("outsider");
    private static final Guest OTHER_AGENT = SERVER.support("agent");
    private static final Guest ADMIN = SERVER.admin();

    private record Scene(String room, String unposted, String posted) {}

    /** A route, and the status for: no token, outsider, agent who is not a member, member, owner, admin. */
    private record Row(String name, BiFunction<Guest, Scene, Answer> request, int... statuses) {}

    private static final List<Row> ROWS = List.of(
            new Row("GET /uploads", (who, scene) -> who.get("/uploads"), 401, 200, 200, 200, 200, 200),
            new Row("POST /uploads", (who, scene) -> who.post("/uploads", Map.of("name", "a", "size", 1)), 401, 200,
                    200, 200, 200, 200),
            new Row("GET /uploads/{uploadId}", (who, scene) -> who.get("/uploads/" + scene.unposted()), 401, 404, 404,
                    404, 200, 404),
            new Row("PATCH /uploads/{uploadId}",
                    (who, scene) -> Sending.send(who, scene.unposted(), 3, new byte[0]), 401, 404, 404, 404, 200, 404),
            new Row("DELETE /uploads/{uploadId}", (who, scene) -> who.delete("/uploads/" + scene.unposted()), 401, 404,
                    404, 404, 200, 404),
            new Row("GET /attachments/{attachmentId}", (who, scene) -> who.get("/attachments/" + scene.posted()), 401,
                    404, 200, 200, 200, 200),
            new Row("GET /attachments/{attachmentId}/thumbnail",
                    (who, scene) -> who.get("/attachments/" + scene.posted() + "/thumbnail"), 401, 404, 200, 200, 200,
                    200),
            new Row("GET /room/{roomId}/attachments", (who, scene) -> who.get("/room/" + scene.room() + "/attachments"),
                    401, 404, 200, 200, 200, 200));

    /** The routes that stand here. */
    public static List<String> routes() {
        return ROWS.stream().map(Row::name).toList();
    }

    @Test
    void everyoneGetsWhatIsTheirs() {
        List<Guest> askers = List.of(SERVER.stranger(), OUTSIDER, OTHER_AGENT, MEMBER, OWNER, ADMIN);
        for (Row row : ROWS) {
            Scene scene = scene();
            int[] statuses = askers.stream().mapToInt(asker -> row.request().apply(asker, scene).status()).toArray();
            assertThat(statuses).as("%s: %s", row.name(), Arrays.toString(statuses)).isEqualTo(row.statuses());
        }
    }

    @Test
    void whatIsNotPostedIsItsOwnersAlone() {
        String unposted = scene().unposted();
        for (Guest other : List.of(OUTSIDER, OTHER_AGENT, MEMBER, ADMIN)) {
            assertThat(other.get("/attachments/" + unposted).status()).isEqualTo(404);
        }
        assertThat(OWNER.get("/attachments/" + unposted).status()).isEqualTo(200);
    }

    private static Scene scene() {
        String room = Talk.openSupport(OWNER, MEMBER);
        String picture = Sending.upload(OWNER, "dot.png", Samples.picture("png", 8, 8)).id();
        Sending.post(OWNER, room, "", picture);
        return new Scene(room, Sending.upload(OWNER, "abc.txt", Samples.text("abc")).id(), picture);
    }
}
