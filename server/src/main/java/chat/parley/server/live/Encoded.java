package chat.parley.server.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** A frame as it goes out, encoded once for however many hear it. Never changes. */
final class Encoded {

    static final Encoded PING = new Encoded(OpCode.PING, "");

    private final byte code;
    private final String text;
    private final byte[] bytes;

    private Encoded(byte code, String text) {
        this.code = code;
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    static Encoded of(String json) {
        return new Encoded(OpCode.TEXT, json);
    }

    String text() {
        return text;
    }

    int size() {
        return bytes.length;
    }

    /** For one connection: all share the bytes, each has its own position in them. */
    Frame frame() {
        return new Frame(code, ByteBuffer.wrap(bytes));
    }
}
