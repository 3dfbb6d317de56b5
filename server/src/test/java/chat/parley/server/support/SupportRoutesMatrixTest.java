package chat.parley.server.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route of the desk × everybody who may ask. Each cell has a case, a note and a reply of its own. */
public class SupportRoutesMatrixTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest CUSTOMER = SERVER.consumer("customer");
    private static final Guest OUTSIDER = SERVER.consumer("outsider");
    private static final Guest ASSIGNEE = SERVER.support("assignee");
    private static final Guest OTHER_AGENT = SERVER.support("agent");
    private static final Guest ADMIN = SERVER.admin();

    private record Scene(String room, String note, String reply) {

        String path() {
            return "/support/case/" + room;
        }
    }

    /** A route, and the status for: no token, outsider, the customer, an agent who does not have it, the one who has, admin. */
    private record Row(String name, BiFunction<Guest, Scene, Answer> request, int... statuses) {}

    private static final List<Row> ROWS = List.of(
            new Row("GET /support/case", (who, scene) -> who.get("/support/case"), 401, 404, 404, 200, 200, 200),
            new Row("GET /support/case/{roomId}", (who, scene) -> who.get(scene.path()), 401, 404, 404, 200, 200, 200),
            new Row("POST /support/case/{roomId}/claim", (who, scene) -> who.post(scene.path() + "/claim", Map.of()),
                    401, 404, 404, 409, 200, 409),
            new Row("POST /support/case/{roomId}/assign", (who, scene) -> who.post(scene.path() + "/assign", Map.of()),
                    401, 404, 404, 200, 200, 200),
            new Row("POST /support/case/{roomId}/status",
                    (who, scene) -> who.post(scene.path() + "/status", Map.of("status", "pending")), 401, 404, 404, 200,
                    200, 200),
            new Row("PUT /support/case/{roomId}/tags",
                    (who, scene) -> who.put(scene.path() + "/tags", Map.of("tags", List.of("x"))), 401, 404, 404, 200,
                    200, 200),
            new Row("GET /support/case/{roomId}/notes", (who, scene) -> who.get(scene.path() + "/notes"), 401, 404, 404,
                    200, 200, 200),
            new Row("POST /support/case/{roomId}/notes",
                    (who, scene) -> who.post(scene.path() + "/notes", Map.of("text", "Note")), 401, 404, 404, 200, 200,
                    200),
            new Row("PUT /support/case/{roomId}/notes/seen",
                    (who, scene) -> who.put(scene.path() + "/notes/seen", Map.of("upTo", 1)), 401, 404, 404, 200, 200,
                    200),
            new Row("PUT /support/case/{roomId}/notes/{noteId}",
                    (who, scene) -> who.put(scene.path() + "/notes/" + scene.note(), Map.of("text", "Other")), 401, 404,
                    404, 403, 200, 403),
            new Row("DELETE /support/case/{roomId}/notes/{noteId}",
                    (who, scene) -> who.delete(scene.path() + "/notes/" + scene.note()), 401, 404, 404, 403, 200, 200),
            new Row("GET /support/agent", (who, scene) -> who.get("/support/agent"), 401, 404, 404, 200, 200, 200),
            new Row("PUT /support/availability",
                    (who, scene) -> who.put("/support/availability", Map.of("available", true)), 401, 404, 404, 200,
                    200, 200),
            new Row("GET /support/reply", (who, scene) -> who.get("/support/reply"), 401, 404, 404, 200, 200, 200),
            new Row("POST /support/reply", (who, scene) -> who.post("/support/reply", reply(false)), 401, 404, 404, 200,
                    200, 200),
            new Row("PUT /support/reply/{replyId}",
                    (who, scene) -> who.put("/support/reply/" + scene.reply(), reply(true)), 401, 404, 404, 403, 403,
                    200),
            new Row("DELETE /support/reply/{replyId}", (who, scene) -> who.delete("/support/reply/" + scene.reply()),
                    401, 404, 404, 403, 403, 200));

    /** The routes that stand here. */
    public static List<String> routes() {
        return ROWS.stream().map(Row::name).toList();
    }

    @Test
    void everyoneGetsWhatIsTheirs() {
        List<Guest> askers = List.of(SERVER.stranger(), OUTSIDER, CUSTOMER, OTHER_AGENT, ASSIGNEE, ADMIN);
        for (Row row : ROWS) {
            int[] statuses = askers.stream().mapToInt(asker -> row.request().apply(asker, scene()).status()).toArray();
            assertThat(statuses).as("%s: %s", row.name(), Arrays.toString(statuses)).isEqualTo(row.statuses());
        }
    }

    @Test
    void toACustomerEveryRouteOfTheDeskIsAPathThatDoesNotExist() {
        Scene scene = scene();
        Answer absent = CUSTOMER.get("/no/such/path");
        assertThat(absent.status()).isEqualTo(404);
        for (Row row : ROWS) {
            assertThat(row.request().apply(CUSTOMER, scene).body()).as(row.name()).isEqualTo(absent.body());
        }
        assertThat(List.of(CUSTOMER.send("PATCH", "/support/case", "{}"),
                CUSTOMER.post(scene.path() + "/claim", "no JSON"),
                CUSTOMER.get("/support"), CUSTOMER.get("/%73upport/case/" + scene.room()),
                CUSTOMER.get("/support/case/"), CUSTOMER.send("HEAD", "/support/case", "")))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
    }

    @Test
    void anIdThatIsNoneAnswersTheDeskTheSame() {
        String absent = CUSTOMER.get("/no/such/path").body();
        assertThat(ASSIGNEE.get("/support/case/none").body()).isEqualTo(absent);
        assertThat(ASSIGNEE.get("/support/case/" + "0".repeat(24) + "/notes").body()).isEqualTo(absent);
        assertThat(ASSIGNEE.delete(scene().path() + "/notes/none").body()).isEqualTo(absent);
    }

    private static Scene scene() {
        String room = Inquiry.ask(CUSTOMER, "Please help");
        Inquiry.assign(ASSIGNEE, room, ASSIGNEE);
        return new Scene(room, Inquiry.note(ASSIGNEE, room, "A note").noteId(),
                ADMIN.post("/support/reply", reply(true)).ok().at("/reply/replyId"));
    }

    private static Map<String, Object> reply(boolean shared) {
        return Map.of("shortcut", "s" + System.nanoTime(), "title", "Title", "text", "Text", "shared", shared);
    }
}
