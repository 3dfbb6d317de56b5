package chat.parley.server.web;

import java.util.List;
import java.util.stream.Stream;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Rows B5 and B6: whatever stands where a text should stand, and whatever is no JSON at all. */
class BadInputTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();
    private static final Guest ANNA = SERVER.consumer("anna");

    private static final List<String> NO_TEXTS = List.of("{\"$gt\":\"\"}", "{\"$ne\":null}", "{\"$where\":\"1\"}",
            "{\"$regex\":\".*\"}", "{\"$in\":[\"a\"]}", "{\"a.b\":1}", "[\"admin\"]", "[]", "7", "1.5", "true",
            "\"\\ud800\"");

    private record Field(String method, String path, String name) {}

    static Stream<Field> textFields() {
        return Stream.of(fields("POST", "/users", "username", "password", "firstName", "lastName", "type", "email"),
                fields("POST", "/login", "username", "password"), fields("POST", "/login/" + ANNA.id(), "password"),
                fields("POST", "/login/refresh", "refreshToken"), fields("POST", "/logout", "refreshToken"),
                fields("PUT", "/users/" + ANNA.id() + "/password", "oldPassword", "newPassword"),
                fields("POST", "/room/initiate", "userIds", "type"),
                fields("POST", "/room/x/message", "messageText", "clientId", "replyTo"),
                fields("PUT", "/room/x/message/y", "messageText")).flatMap(it -> it);
    }

    private static Stream<Field> fields(String method, String path, String... names) {
        return Stream.of(names).map(name -> new Field(method, path, name));
    }

    @ParameterizedTest
    @MethodSource("textFields")
    void onlyATextIsAText(Field field) {
        for (var value : NO_TEXTS) {
            if (field.name().equals("userIds") && value.startsWith("[")) {
                continue;
            }
            var answer = ANNA.send(field.method(), field.path(), "{\"" + field.name() + "\":" + value + "}");
            assertThat(answer).isRefused(400);
            assertThat(answer.json().path("errors").has(field.name())).as(answer.body()).isTrue();
        }
    }

    @Test
    void anOperatorIsNoIdEither() {
        assertThat(ANNA.post("/room/initiate", "{\"type\":\"consumer-to-consumer\",\"userIds\":[{\"$gt\":\"\"}]}"))
                .isRefused(400);
        assertThat(ANNA.get("/users/%7B%22$gt%22:%22%22%7D")).isRefused(404);
        assertThat(ANNA.get("/users?q%5B$gt%5D=")).isOk();
        assertThat(ANNA.get("/users?q=.*").ok().json().path("users")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "\"text\"", "{\"username\":\"a\",}", "{'username':'a'}",
        "{\"username\":\"a\"} trailing", "{\"username\":NaN}", "{\"username\":\"a\",\"username\":\"b\"}",
        "{\"unknown\":1}", "\u0000"})
    void whatIsNoProperBodyIsRefused(String body) {
        assertThat(SERVER.stranger().post("/login", body)).isRefused(400);
    }

    @Test
    void bombsAreRefused() {
        assertThat(SERVER.stranger().post("/login", "[".repeat(100_000))).isRefused(400);
        assertThat(SERVER.stranger().post("/login", "{\"username\":" + "9".repeat(100_000) + "}")).isRefused(400);
        assertThat(SERVER.stranger().post("/login", "{\"" + "k".repeat(100_000) + "\":1}")).isRefused(400);
        assertThat(SERVER.stranger().post("/login", "{\"username\":\"" + "x".repeat(100_000) + "\"}")).isRefused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "page=1&page=2", "page=99999999999", "limit=0", "limit=101",
        "limit=1e1", "limit="})
    void aWrongPageIsRefused(String query) {
        assertThat(ANNA.get("/users?" + query)).isRefused(400).blaming(query.substring(0, query.indexOf('=')));
    }
}
