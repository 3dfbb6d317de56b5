package chat.parley.server.account;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import chat.parley.model.SessionsAnswer;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route of accounts × everybody who may ask. Each cell concerns a person of its own. */
public class AccountRoutesMatrixTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();

    /** A route, and the status for: no token, another consumer, an agent, the person themselves, an admin. */
    private record Row(String route, BiFunction<Guest, Guest, Answer> request, int... statuses) {}

    private static final List<Row> ROWS = List.of(
            new Row("GET /server", (who, anna) -> who.get("/server"), 200, 200, 200, 200, 200),
            new Row("POST /users", (who, anna) -> who.post("/users", newcomer(anna)), 200, 200, 200, 200, 200),
            new Row("GET /users", (who, anna) -> who.get("/users"), 401, 200, 200, 200, 200),
            new Row("GET /users/{id}", (who, anna) -> who.get("/users/" + anna.id()), 401, 200, 200, 200, 200),
            new Row("DELETE /users/{id}", (who, anna) -> who.delete("/users/" + anna.id()), 401, 403, 403, 200, 200),
            new Row("PUT /users/{id}/password",
                    (who, anna) -> who.put("/users/" + anna.id() + "/password",
                            Map.of("oldPassword", ParleyTestServer.PASSWORD, "newPassword", "something else")),
                    401, 403, 403, 200, 403),
            new Row("PUT /users/{id}/do-not-disturb",
                    (who, anna) -> who.put("/users/" + anna.id() + "/do-not-disturb", Map.of("on", true)), 401, 403,
                    403,
                    200, 403),
            new Row("GET /sessions", (who, anna) -> who.get("/sessions"), 401, 200, 200, 200, 200),
            new Row("DELETE /sessions", (who, anna) -> who.delete("/sessions"), 401, 200, 200, 200, 200),
            new Row("DELETE /sessions/{sessionId}", (who, anna) -> who.delete("/sessions/" + sessionOf(anna)), 401, 404,
                    404, 200, 404),
            new Row("POST /login",
                    (who, anna) -> who.post("/login",
                            Map.of("username", anna.username(), "password", ParleyTestServer.PASSWORD)),
                    200, 200, 200, 200, 200),
            new Row("POST /login/{userId}",
                    (who, anna) -> who.post("/login/" + anna.id(), Map.of("password", ParleyTestServer.PASSWORD)), 200,
                    200, 200, 200, 200),
            new Row("POST /login/refresh",
                    (who, anna) -> who.post("/login/refresh", Map.of("refreshToken", anna.refreshToken())), 200, 200,
                    200, 200, 200),
            new Row("POST /login/confirm",
                    (who, anna) -> who.post("/login/confirm", Map.of("password", ParleyTestServer.PASSWORD)), 401, 200,
                    200, 200, 401),
            new Row("POST /logout", (who, anna) -> who.post("/logout", Map.of("refreshToken", anna.refreshToken())),
                    200, 200, 200, 200, 200));

    /** The routes that stand here. */
    public static List<String> routes() {
        return ROWS.stream().map(Row::route).toList();
    }

    @Test
    void everyoneGetsWhatIsTheirs() {
        var other = SERVER.consumer("other");
        var agent = SERVER.support("agent");
        var admin = SERVER.admin();
        for (var row : ROWS) {
            var asked = SERVER.consumer("anna");
            var statuses = List.of(SERVER.stranger(), other, agent, asked, admin).stream()
                    .mapToInt(who -> row.request().apply(who, who == asked ? asked : SERVER.consumer("anna")).status())
                    .toArray();
            assertThat(statuses).as("%s: %s", row.route(), Arrays.toString(statuses)).isEqualTo(row.statuses());
        }
    }

    private static String sessionOf(Guest anna) {
        return anna.get("/sessions").ok().as(SessionsAnswer.class).sessions().getFirst().id();
    }

    private static Map<String, String> newcomer(Guest anna) {
        return Map.of("username", "x" + anna.username(), "password", ParleyTestServer.PASSWORD, "firstName", "New",
                "lastName", "Comer", "type", "consumer");
    }
}
