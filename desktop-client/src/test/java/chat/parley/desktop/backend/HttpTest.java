package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import chat.parley.model.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpTest {

    /** As one that is frozen, or beyond a network that swallows the rest. */
    @Test
    void anAnswerThatStopsInTheMiddleIsNotWaitedForForEver() throws IOException {
        List<Socket> open = new ArrayList<>();
        try (var server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                var http = new Http(Tls.of(Agreements.none()), Duration.ofMillis(500))) {
            Thread.ofVirtual().start(() -> {
                try {
                    Socket caller = server.accept();
                    open.add(caller);
                    caller.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{\"ok\":"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The test is over.
                }
            });
            var address = ServerAddress.parse("http://127.0.0.1:" + server.getLocalPort());
            assertThatThrownBy(() -> http.ask(address, "GET", "/whatever", null, null, Done.class))
                    .isInstanceOf(ApiFailure.Unreachable.class);
        } finally {
            for (Socket each : open) {
                each.close();
            }
        }
    }

    /** Each drop comes before the silence that ends an answer. */
    @Test
    @Timeout(30)
    void anAnswerThatComesInDropsIsNotWaitedForForEver() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                var http = new Http(Tls.of(Agreements.none()), Duration.ofMillis(400))) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = server.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n[".getBytes(StandardCharsets.US_ASCII));
                    for (int drop = 0; drop < 10_000; drop++) {
                        caller.getOutputStream().write(' ');
                        Thread.sleep(10);
                    }
                } catch (IOException | InterruptedException e) {
                    // The app has had enough.
                }
            });
            var address = ServerAddress.parse("http://127.0.0.1:" + server.getLocalPort());
            assertThatThrownBy(() -> http.ask(address, "GET", "/whatever", null, null, Done.class))
                    .isInstanceOf(ApiFailure.Unreachable.class);
        }
    }

    @Test
    void theJavaFxThreadMayNotWaitForTheNetwork() throws InterruptedException {
        var refused = new AtomicReference<Throwable>();
        try (var http = new Http(Tls.of(Agreements.none()))) {
            Thread window = Thread.ofPlatform().name("JavaFX Application Thread").start(() -> {
                try {
                    http.ask(ServerAddress.parse("localhost:1"), "GET", "/whatever", null, null, Done.class);
                } catch (RuntimeException e) {
                    refused.set(e);
                }
            });
            window.join();
        }
        assertThat(refused.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("network");
    }
}
