package chat.parley.benchmarks.driver;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** JSON over HTTP, one blocking call at a time per thread; every call ends within half a minute. Safe from any thread. */
public final class Rest {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI server;

    Rest(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** The body of the answer as it came. */
    public byte[] bytes(String path, @Nullable String token) {
        return call("GET", path, token, null);
    }

    <T> T get(String path, String token, Class<T> answer) {
        return Wire.read(call("GET", path, token, null), answer);
    }

    <T> T post(String path, @Nullable String token, Object body, Class<T> answer) {
        return Wire.read(call("POST", path, token, body), answer);
    }

    <T> T put(String path, String token, Class<T> answer) {
        return Wire.read(call("PUT", path, token, null), answer);
    }

    private byte[] call(String method, String path, @Nullable String token, @Nullable Object body) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LONGEST_CALL)
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Wire.write(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Refused(method + " " + path, answer.statusCode(), new String(answer.body(), UTF_8));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(method + " " + path));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }
}
