package chat.parley.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;

/** A connection that is made and then never read, by hand over TCP: it answers no ping and takes no frame. */
final class DeafClient implements AutoCloseable {

    private final Socket socket = new Socket();
    private final String answer;

    DeafClient(ParleyTestServer server, Guest person) throws IOException {
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write("""
                GET /live HTTP/1.1
                Host: 127.0.0.1
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Extensions: permessage-deflate
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Authorization: Bearer %s

                """.formatted(person.token()).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        answer = readAnswer(socket.getInputStream());
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("The handshake failed: " + answer);
        }
    }

    private static String readAnswer(InputStream input) throws IOException {
        var answer = new StringBuilder();
        for (int next = input.read(); next >= 0 && answer.indexOf("\r\n\r\n") < 0; next = input.read()) {
            answer.append((char) next);
        }
        return answer.toString();
    }

    /** What the server said to the handshake. */
    String answer() {
        return answer;
    }

    /** Whether this side still thinks so. */
    boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
