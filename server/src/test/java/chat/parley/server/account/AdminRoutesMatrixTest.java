package chat.parley.server.account;

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

/** Every route that is for administrators × everybody who may ask. Each cell concerns a person of its own. */
public class AdminRoutesMatrixTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();

    /** A route, of which an administrator gets 200, a stranger 401 and everybody else 403. */
    private record Row(String route, BiFunction<Guest, Guest, Answer> request) {}

    private static final List<Row> ROWS = List.of(
            new Row("GET /admin/people", (who, anna) -> who.get("/admin/people")),
            new Row("GET /admin/people/{id}", (who, anna) -> who.get("/admin/people/" + anna.id())),
            new Row("POST /admin/people/{id}/suspend",
                    (who, anna) -> who.post("/admin/people/" + anna.id() + "/suspend", "")),
            new Row("POST /admin/people/{id}/resume",
                    (who, anna) -> who.post("/admin/people/" + anna.id() + "/resume", "")),
            new Row("PUT /admin/people/{id}/role",
                    (who, anna) -> who.put("/admin/people/" + anna.id() + "/role", Map.of("role", "lead"))),
            new Row("POST /admin/people/{id}/reset-password",
                    (who, anna) -> who.post("/admin/people/" + anna.id() + "/reset-password", "")),
            new Row("DELETE /admin/people/{id}/sessions",
                    (who, anna) -> who.delete("/admin/people/" + anna.id() + "/sessions")),
            new Row("GET /admin/people/{id}/sessions",
                    (who, anna) -> who.get("/admin/people/" + anna.id() + "/sessions")),
            new Row("DELETE /admin/people/{id}/sessions/{sessionId}", (who, anna) -> who
                    .delete("/admin/people/" + anna.id() + "/sessions/" + AdminPeopleTest.deviceOf(SERVER, anna))),
            new Row("POST /admin/people/import",
                    (who, anna) -> AdminPeopleTest.importing(who, "username,firstName,lastName\n")),
            new Row("GET /admin/people/export", (who, anna) -> who.get("/admin/people/export?q=" + anna.username())),
            new Row("GET /admin/overview", (who, anna) -> who.get("/admin/overview")),
            new Row("GET /admin/overview/messages", (who, anna) -> who.get("/admin/overview/messages?range=week")),
            new Row("GET /admin/backups", (who, anna) -> who.get("/admin/backups")),
            new Row("POST /admin/backups", (who, anna) -> who.post("/admin/backups", "")),
            new Row("GET /admin/rooms", (who, anna) -> who.get("/admin/rooms")),
            new Row("DELETE /admin/rooms/{id}",
                    (who, anna) -> who.delete("/admin/rooms/" + Talk.open(anna, SERVER.consumer("boris")))),
            new Row("GET /admin/invitations", (who, anna) -> who.get("/admin/invitations")),
            new Row("POST /admin/invitations", (who, anna) -> who.post("/admin/invitations", InvitationsTest.ONE)),
            new Row("DELETE /admin/invitations/{id}",
                    (who, anna) -> who.delete("/admin/invitations/" + InvitationsTest.make(SERVER, 1))),
            new Row("GET /admin/settings", (who, anna) -> who.get("/admin/settings")),
            new Row("PATCH /admin/settings", (who, anna) -> who.send("PATCH", "/admin/settings",
                    Map.of("version", 0, "values", Map.of()))),
            new Row("GET /admin/audit", (who, anna) -> who.get("/admin/audit")),
            new Row("GET /admin/audit/export", (who, anna) -> who.get("/admin/audit/export?q=" + anna.username())));

    /** The routes that stand here. */
    public static List<String> routes() {
        return ROWS.stream().map(Row::route).toList();
    }

    @Test
    void onlyAdministratorsAreServed() {
        var everybody = List.of(SERVER.stranger(), SERVER.consumer("other"), SERVER.support("agent"),
                AdminPeopleTest.lead(SERVER), SERVER.admin());
        for (var row : ROWS) {
            var statuses = everybody.stream()
                    .mapToInt(who -> row.request().apply(who, SERVER.consumer("anna")).status()).toArray();
            assertThat(statuses).as("%s: %s", row.route(), Arrays.toString(statuses))
                    .isEqualTo(new int[]{401, 403, 403, 403, 200});
        }
    }
}
