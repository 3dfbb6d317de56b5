package chat.parley.server.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;

/** A connection that is made and then never read, by hand over TCP: it answers no ping and takes no frame. */
final class DeafClient implements AutoCloseable {

    private final Socket socket = new Socket();

    DeafClient(ParleyTestServer server, Guest person) throws IOException {
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write("""
                GET /live HTTP/1.1
                Host: 127.0.0.1
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Authorization: Bearer %s

                """.formatted(person.token()).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        if (!status.equals("HTTP/1.1 101")) {
            throw new IOException("The handshake failed: " + status);
        }
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
