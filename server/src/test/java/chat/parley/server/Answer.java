package chat.parley.server;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a {@link Guest} heard; {@link AnswerAssert} says what is expected of it. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** This answer, which must be a success. */
    public Answer ok() {
        AnswerAssert.assertThat(this).isOk();
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The value at a pointer such as {@code /user/_id}, as text; empty if there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    public <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }
}
