package chat.parley.faults.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What a server says over a WebSocket (RFC 6455, section 5.2), message by message: some are held back until a few others
 * went by or nothing more comes, some go out twice. Control frames and parts of messages go straight through.
 */
final class Shuffling implements Passage {

    private static final byte WHOLE_TEXT = (byte) 0x81;
    private static final int MOST_HELD = 4;

    private final RandomGenerator random;
    private final List<byte[]> held = new ArrayList<>();
    private byte[] waiting = new byte[0];
    private @Nullable Boolean webSocket;
    private boolean greeted;

    Shuffling(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public Next pass(byte[] bytes, int length, OutputStream out) throws IOException {
        if (Boolean.FALSE.equals(webSocket)) {
            out.write(bytes, 0, length);
            return Next.ON;
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(waiting);
        all.write(bytes, 0, length);
        waiting = all.toByteArray();
        if (webSocket == null) {
            passHead(out);
        }
        if (Boolean.TRUE.equals(webSocket)) {
            for (int size = Frames.sizeOfFirst(waiting); size > 0; size = Frames.sizeOfFirst(waiting)) {
                pass(Arrays.copyOf(waiting, size), out);
                waiting = Arrays.copyOfRange(waiting, size, waiting.length);
            }
        }
        return Next.ON;
    }

    /** What comes before the frames: the answer to the handshake, or of HTTP all. */
    private void passHead(OutputStream out) throws IOException {
        String text = new String(waiting, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        webSocket = text.startsWith("HTTP/1.1 101");
        int passed = webSocket ? end + 4 : waiting.length;
        out.write(waiting, 0, passed);
        waiting = Arrays.copyOfRange(waiting, passed, waiting.length);
    }

    private void pass(byte[] frame, OutputStream out) throws IOException {
        if (frame[0] != WHOLE_TEXT || !greeted) {
            greeted |= frame[0] == WHOLE_TEXT;
            out.write(frame);
            return;
        }
        int fate = random.nextInt(10);
        if (fate < 4 && held.size() < MOST_HELD) {
            held.add(frame);
            return;
        }
        out.write(frame);
        if (fate == 9) {
            out.write(frame);
        }
        if (random.nextBoolean()) {
            release(out);
        }
    }

    private void release(OutputStream out) throws IOException {
        while (!held.isEmpty()) {
            out.write(held.remove(random.nextInt(held.size())));
        }
    }

    @Override
    public void idle(OutputStream out) throws IOException {
        release(out);
    }
}
