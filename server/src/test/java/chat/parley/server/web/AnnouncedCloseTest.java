package chat.parley.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of a refused request's body never comes to be taken for the next request. */
class AnnouncedCloseTest {

    private static final String BODY = "{\"text\":\"" + "x".repeat(2_000) + "\"}";
    private static ParleyTestServer server;

    @BeforeAll
    static void start() {
        server = ParleyTestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoIsRefusedBeforeTheBodyCameIsToldThatTheConnectionEnds() throws IOException {
        try (Socket socket = connect()) {
            send(socket, head("POST", "/room/000000000000000000000000/message", BODY.length()));
            String untilItEnds = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(untilItEnds).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void whoseBodyIsThereStaysConnected() throws IOException {
        try (Socket socket = connect()) {
            for (int i = 0; i < 3; i++) {
                send(socket, head("POST", "/room/000000000000000000000000/message", BODY.length()) + BODY);
                assertThat(answer(socket)).startsWith("HTTP/1.1 401").doesNotContainIgnoringCase("connection: close");
            }
        }
    }

    @Test
    void whoseBodyWasReadOrWhoHasNoneStaysConnected() throws IOException {
        try (Socket socket = connect()) {
            send(socket, head("POST", "/login", 2) + "{}");
            assertThat(answer(socket)).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("connection: close");
            send(socket, "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("connection: close");
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String head(String method, String path, int length) {
        return method + " " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The head of the next answer, its body read over. */
    private static String answer(Socket socket) throws IOException {
        String head = readTo(socket, "\r\n\r\n");
        assertThat(head).containsIgnoringCase("transfer-encoding: chunked");
        readTo(socket, "\r\n0\r\n\r\n");
        return head;
    }

    private static String readTo(Socket socket, String end) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.US_ASCII).endsWith(end)) {
            int next = socket.getInputStream().read();
            assertThat(next).as("after " + read).isGreaterThanOrEqualTo(0);
            read.write(next);
        }
        return read.toString(StandardCharsets.US_ASCII);
    }
}
