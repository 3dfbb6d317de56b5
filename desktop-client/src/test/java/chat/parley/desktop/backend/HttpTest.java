package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import chat.parley.model.Done;
import org.junit.jupiter.api.Test;

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
}
