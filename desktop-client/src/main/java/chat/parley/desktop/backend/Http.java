package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;

/** Asks one question over HTTP and reads the answer, or throws {@link ApiFailure}. Blocks; safe for many threads. */
final class Http implements AutoCloseable {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);
    /** For a table of hundreds of people, each of whom gets a password that is made slow to guess. */
    private static final Duration TABLE_PATIENCE = Duration.ofMinutes(5);
    /** A page of the longest messages stays well below; more is no answer of ours. */
    private static final long LONGEST_ANSWER = 16L << 20;

    private final HttpClient client;
    private final Duration answerPatience;

    Http(Tls tls) {
        this(tls, ANSWER_PATIENCE);
    }

    /** @param answerPatience how long an answer may take, from the question to its last byte */
    Http(Tls tls, Duration answerPatience) {
        this.answerPatience = answerPatience;
        // HTTP/1.1: without TLS, HTTP/2 would begin with an upgrade that proxies stumble over, and nothing here needs it.
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_PATIENCE)
                .sslContext(tls.context()).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    }

    <T> T ask(ServerAddress server, String method, String path, @Nullable Object body, @Nullable String token,
            Class<T> answer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.rest(path))
                .header("Accept", "application/json, application/problem+json").method(method, content(body));
        if (body != null) {
            request.header("Content-Type", body instanceof Csv ? "text/csv; charset=utf-8" : "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = whole(request.build(), body instanceof Csv ? TABLE_PATIENCE : answerPatience);
        if (response.statusCode() != 200) {
            throw refusal(response.statusCode(), response.body(), response.headers());
        }
        return Wire.read(response.body(), answer);
    }

    private static BodyPublisher content(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case Csv(String text) -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(Wire.write(body));
        };
    }

    /** The client's own timeout ends with the head of an answer; a server that freezes after it would be waited for for ever. */
    private HttpResponse<String> whole(HttpRequest request, Duration patience) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? unreachable(failed) : new IllegalStateException(e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ApiFailure.Unreachable(new HttpTimeoutException("no whole answer within " + patience));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiFailure.Unreachable(e);
        }
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure.Unreachable(e);
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
