package chat.parley.server.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every answer, whoever gives it. */
class MannersTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest stranger = server.stranger();
    private final Guest anna = server.consumer("anna");

    @Test
    void anUnknownPathIsUnknownToEveryone() {
        for (var guest : List.of(stranger, anna, anna.withToken("forged"))) {
            for (var path : List.of("/nowhere", "/users/a/b/c", "/room/x/y/z", "/Users", "/users/",
                    "/actuator", "/actuator/env", "/error/x", "/.env")) {
                assertThat(guest.get(path)).isRefused(404).saying("API endpoint doesn't exist");
            }
        }
    }

    @Test
    void tricksInAPathLeadNowhere() {
        for (var path : List.of("//users", "/users;a=b", "/x/..;/users", "/%2e%2e/users", "/%75sers%00",
                "/server/%2e%2e/users", "/users%2f",
                "/server/..%2fusers", "/%u002e/users", "/server%3b/users")) {
            assertThat(rawStatus(path)).as(path).isIn(400, 401, 404);
        }
    }

    @Test
    void aWrongMethodOrTypeIsNamed() {
        assertThat(anna.send("PATCH", "/users", "{}")).isRefused(405);
        assertThat(stranger.send(stranger.request("/login").header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<login/>")))).isRefused(415);
        assertThat(stranger.send(stranger.request("/login").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=a&password=b")))).isRefused(415);
    }

    @Test
    void whateverIsAcceptedTheAnswerIsJson() {
        var answer = stranger.send(stranger.request("/server").header("Accept", "text/html, application/xml").GET());
        assertThat(answer).isOk();
        assertThat(stranger.send(stranger.request("/nowhere").header("Accept", "image/png").GET())).isRefused(404);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItComes() {
        var large = "{\"username\":\"a\"" + " ".repeat(300_000) + "}";
        assertThat(stranger.post("/login", large)).isRefused(413);
        assertThat(stranger.send(stranger.request("/login").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))))
                .isRefused(413);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtect() {
        for (var answer : List.of(stranger.get("/server"), stranger.get("/users"), stranger.get("/nowhere"),
                anna.get("/users"), anna.get("/users/none"), stranger.post("/login", "{"),
                stranger.post("/login", Map.of("username", "a", "password", "b")), anna.send("PATCH", "/users", "{}"),
                stranger.get("/actuator/health"), stranger.send(stranger.request("/server").header("X-Large",
                        "x".repeat(9000)).GET()))) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .contains("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void otherSitesMayNotAsk() {
        var answer = stranger.send(stranger.request("/server").header("Origin", "https://elsewhere.example").GET());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theServerDescribesItself() {
        var description = stranger.get("/v3/api-docs");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("paths").has("/login/refresh")).isTrue();
        assertThat(description.body()).doesNotContain("Caller").doesNotContain("Paging");
        assertThat(stranger.get("/swagger-ui/index.html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
        assertThat(stranger.get("/actuator/health").at("/status")).isEqualTo("UP");
    }

    /** Over a socket of its own: a client would tidy the path up. */
    private int rawStatus(String path) {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(line.split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
