package chat.parley.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A first visitor, played so that the JVM learns also how requests are answered: asks how the server is, and is not let in.
 * What it says matters to nobody.
 */
final class Rehearsal {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;

    /** @param port of a server on this computer, without TLS */
    Rehearsal(int port) {
        server = URI.create("http://127.0.0.1:" + port);
    }

    /** Blocks until it has its answers. */
    void play() throws IOException {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            visitor.send(to("/actuator/health").build(), BodyHandlers.ofByteArray());
            visitor.send(
                    to("/login").header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"nothing at all\"}"))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while it was asked");
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    }
}
