package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Downloads over a socket that does what servers and networks do. */
@Timeout(20)
class HttpBytesTest {

    @TempDir
    private Path folder;

    @Test
    void aConnectionThatFallsSilentIsGivenUpAndWhatCameIsGoneOnWith() throws Exception {
        Path target = folder.resolve("file");
        List<Long> soFar = new ArrayList<>();
        try (var http = http(); var silent = socket()) {
            serve(silent, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc", false);
            var bytes = new HttpBytes(http, Duration.ofMillis(300));
            assertThatThrownBy(() -> bytes.receive(address(silent), "token", target, 100, soFar::add))
                    .isInstanceOf(ApiFailure.Unreachable.class);
        }
        assertThat(target).hasContent("abc");
        try (var http = http(); var rest = socket()) {
            serve(rest, "HTTP/1.1 206 Partial Content\r\nContent-Length: 3\r\n\r\ndef", true);
            assertThat(new HttpBytes(http, Duration.ofSeconds(5)).receive(address(rest), "token", target, 100,
                    soFar::add)).isEqualTo(6);
        }
        assertThat(target).hasContent("abcdef");
        assertThat(soFar).containsExactly(3L, 6L);
    }

    @Test
    void moreThanWasAskedForIsRefused() throws Exception {
        try (var http = http(); var server = socket()) {
            serve(server, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabcdef", true);
            assertThatThrownBy(() -> new HttpBytes(http, Duration.ofSeconds(5)).receive(address(server), "token",
                    folder.resolve("file"), 5, part -> {})).isInstanceOf(ApiFailure.Garbled.class);
        }
    }

    private static Http http() {
        return new Http(Tls.of(Agreements.none()));
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static URI address(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/attachments/1");
    }

    /** Answers the first request; then hangs up, or falls silent. */
    private static void serve(ServerSocket server, String answer, boolean hangUp) {
        Thread.ofVirtual().start(() -> {
            try {
                var socket = server.accept();
                socket.getInputStream().read(new byte[8_192]);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                if (hangUp) {
                    socket.close();
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
