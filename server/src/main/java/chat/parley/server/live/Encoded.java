package chat.parley.server.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/** A frame as it goes out, encoded once for however many hear it. Never changes. */
final class Encoded {

    static final Encoded PING = new Encoded(OpCode.PING, "");

    private final byte code;
    private final String text;
    private final byte[] bytes;
    private final @Nullable Handover handover;

    private Encoded(byte code, String text) {
        this(code, text, text.getBytes(StandardCharsets.UTF_8), null);
    }

    private Encoded(byte code, String text, byte[] bytes, @Nullable Handover handover) {
        this.code = code;
        this.text = text;
        this.bytes = bytes;
        this.handover = handover;
    }

    static Encoded of(String json) {
        return new Encoded(OpCode.TEXT, json);
    }

    /** The same, of which it is known when everybody has it. */
    Encoded timedBy(Handover time) {
        return new Encoded(code, text, bytes, time);
    }

    /** One more connection is to have it. */
    void offered() {
        if (handover != null) {
            handover.offered();
        }
    }

    /** One of them has it, or is gone. */
    void settled() {
        if (handover != null) {
            handover.settled();
        }
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
