package chat.parley.desktop.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import chat.parley.model.live.ServerFrame;

/** The server's end of a live connection, frame by frame. */
final class Live {

    static final int TEXT = 1;
    static final int CONTINUATION = 0;
    static final int PING = 9;
    static final int PONG = 10;
    static final int CLOSE = 8;
    private static final int FIN = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Socket socket;
    private final InputStream in;
    private final StubServer.Request request;
    private final Wire wire;
    private volatile boolean deaf;

    Live(Socket socket, InputStream in, StubServer.Request request) throws IOException {
        this.socket = socket;
        this.in = in;
        this.request = request;
        wire = new Wire(socket.getOutputStream());
    }

    void welcome() throws IOException {
        upgrade("");
        say(StubRoom.ready());
    }

    void upgrade(String headers) throws IOException {
        wire.raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(request.headers().getOrDefault("sec-websocket-key", "")) + "\r\n"
                + headers + "\r\n");
    }

    private static String accept(String key) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1")
                    .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void say(ServerFrame frame) throws IOException {
        text(StubServer.JSON.writerFor(ServerFrame.class).writeValueAsString(frame));
    }

    void text(String text) throws IOException {
        frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param first the byte with the opcode and its flags */
    synchronized void frame(int first, byte[] content) throws IOException {
        wire.raw(framed(first, content));
    }

    /** Many frames at one go. */
    synchronized void raw(byte[] frames) throws IOException {
        wire.raw(frames);
    }

    static byte[] framed(int first, byte[] content) {
        int length = content.length;
        var frame = ByteBuffer.allocate(length + 10).put((byte) first);
        if (length < SHORT) {
            frame.put((byte) length);
        } else if (length < 1 << 16) {
            frame.put((byte) SHORT).putShort((short) length);
        } else {
            frame.put((byte) LONG).putLong(length);
        }
        byte[] bytes = new byte[frame.put(content).position()];
        frame.flip().get(bytes);
        return bytes;
    }

    /** The head of a frame that says it is so long, and then content without end. */
    synchronized void announce(long length) throws IOException {
        wire.raw(ByteBuffer.allocate(10).put((byte) (FIN | TEXT)).put((byte) LONG).putLong(length).array());
        wire.forEver("x");
    }

    /** Reads nothing any more. */
    void deaf() {
        deaf = true;
    }

    /** Answers pings and the end; what else the app says is of no interest. */
    void listen() throws IOException {
        try {
            while (!deaf) {
                hear();
            }
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EOFException e) {
            // The app has gone.
        }
    }

    private void hear() throws IOException {
        int opcode = next() & 0x0f;
        int length = next() & 0x7f;
        int bytes = length == SHORT ? 2 : length == LONG ? 8 : 0;
        long real = bytes == 0 ? length : 0;
        for (int i = 0; i < bytes; i++) {
            real = real << 8 | next();
        }
        byte[] mask = in.readNBytes(4);
        byte[] content = in.readNBytes((int) real);
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i % 4];
        }
        if (opcode == PING) {
            frame(FIN | PONG, content);
        } else if (opcode == CLOSE) {
            frame(FIN | CLOSE, content);
            throw new EOFException();
        }
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
