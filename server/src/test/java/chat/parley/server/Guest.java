package chat.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import chat.parley.model.LoginAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who talks to a server over HTTP, with a token or without. Bodies are records, maps, or a {@code String} that is
 * sent as it is.
 */
public final class Guest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final @Nullable String token;
    private final @Nullable LoginAnswer login;

    private Guest(URI server, @Nullable String token, @Nullable LoginAnswer login) {
        this.server = server;
        this.token = token;
        this.login = login;
    }

    static Guest stranger(URI server) {
        return new Guest(server, null, null);
    }

    /** The same person at another server, or at the same one after a restart. */
    public Guest at(URI otherServer) {
        return new Guest(otherServer, token, login);
    }

    /** The same, as the person whom this sign-in names. */
    public Guest signedIn(LoginAnswer answer) {
        return new Guest(server, answer.authorization(), answer);
    }

    /** The same, with whatever text in place of an access token. */
    public Guest withToken(String text) {
        return new Guest(server, text, login);
    }

    public String id() {
        return login().user().id();
    }

    public String username() {
        return login().user().username();
    }

    public String token() {
        return requireNonNull(token, "a stranger has no token");
    }

    public String refreshToken() {
        return login().refreshToken();
    }

    private LoginAnswer login() {
        return requireNonNull(login, "a stranger has not signed in");
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer send(String method, String path, Object body) {
        var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(request(path).header("Content-Type", "application/json").method(method,
                BodyPublishers.ofString(text)));
    }

    /** For what is out of the ordinary: headers, methods, streams. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
