package chat.parley.desktop.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question over HTTP and reads the answer, or throws {@link ApiFailure}. Blocks, and refuses the JavaFX thread; safe
 * for many threads.
 */
final class Http implements AutoCloseable {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);
    /** For a table of hundreds of people, each of whom gets a password that is made slow to guess. */
    private static final Duration TABLE_PATIENCE = Duration.ofMinutes(5);
    /** A page of the longest messages stays well below; more is no answer of ours. */
    private static final int LONGEST_ANSWER = 16 << 20;
    /** One that comes in drops is no longer waited for after so many times the silence that ends another. */
    private static final int MOST_SILENCES = 6;
    private static final int BUFFER = 8 << 10;

    private final HttpClient client;
    private final Duration silence;

    Http(Tls tls) {
        this(tls, ANSWER_PATIENCE);
    }

    /** @param silence after which an answer that has begun, and of which nothing more comes, is given up */
    Http(Tls tls, Duration silence) {
        this.silence = silence;
        // HTTP/1.1: without TLS, HTTP/2 would begin with an upgrade that proxies stumble over, and nothing here needs it.
        // Nobody is followed elsewhere: what is asked carries the token of the one who is asked.
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT_PATIENCE)
                .sslContext(tls.context()).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    }

    <T> T ask(ServerAddress server, String method, String path, @Nullable Object body, @Nullable String token,
            Class<T> answer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.rest(path))
                .timeout(body instanceof Csv ? TABLE_PATIENCE : ANSWER_PATIENCE)
                .header("Accept", "application/json, application/problem+json").method(method, content(body));
        if (body != null) {
            request.header("Content-Type", body instanceof Csv ? "text/csv; charset=utf-8" : "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return ask(request.build(), answer);
    }

    /** The request must say how long it waits for an answer to begin. */
    <T> T ask(HttpRequest request, Class<T> answer) {
        HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
        String text = whole(response.body());
        if (response.statusCode() != 200) {
            throw refusal(response.statusCode(), text, response.headers());
        }
        return Wire.read(text, answer);
    }

    private static BodyPublisher content(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case Csv(String text) -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(Wire.write(body));
        };
    }

    /** The client's own timeout ends with the head of an answer: a server that freezes after it would be waited for for ever. */
    private String whole(InputStream answer) {
        var text = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long latest = System.nanoTime() + silence.multipliedBy(MOST_SILENCES).toNanos();
        try (answer; var stall = new Stall(answer, silence)) {
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                stall.moved();
                text.write(buffer, 0, read);
                if (text.size() > LONGEST_ANSWER || System.nanoTime() > latest) {
                    throw new IOException("an answer without an end, after " + text.size() + " bytes");
                }
            }
            stall.check();
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        refuseJavaFxThread();
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure.Unreachable(e);
        }
    }

    /** Named and not asked for, as nothing here knows JavaFX: a frozen window is a fault worth an exception. */
    private static void refuseJavaFxThread() {
        if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
            throw new IllegalStateException("the network must not be waited for on the JavaFX thread");
        }
    }

    private static ApiFailure unreachable(IOException e) {
        ServerCertificate untrusted = UntrustedCertificate.in(e);
        return untrusted == null ? new ApiFailure.Unreachable(e) : new ApiFailure.Untrusted(untrusted, e);
    }

    static ApiFailure refusal(int status, String body, HttpHeaders headers) {
        try {
            return new ApiFailure.Refused(Wire.read(body, Problem.class), retryAfter(headers));
        } catch (ApiFailure.Garbled e) {
            // A proxy in front of the server words its troubles its own way; they pass like the server's own.
            return status >= 500
                    ? new ApiFailure.Refused(new Problem("about:blank", "", status, "", false, "", null),
                            retryAfter(headers))
                    : new ApiFailure.Garbled("status " + status, e);
        }
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(null);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
