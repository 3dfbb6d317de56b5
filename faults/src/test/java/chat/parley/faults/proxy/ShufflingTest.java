package chat.parley.faults.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class ShufflingTest {

    private static final String HANDSHAKE = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

    @Test
    void wholeMessagesComeLateTwiceAndInAnotherOrderAndNoneIsLost() throws IOException {
        boolean reordered = false;
        boolean twice = false;
        for (long seed = 0; seed < 20; seed++) {
            List<String> sent = IntStream.range(0, 60).mapToObj(i -> "m" + i).toList();

            List<String> heard = shuffled(seed, sent);

            assertThat(heard).as("seed " + seed).containsOnlyOnceElementsOf(List.of("m0")).containsAll(sent);
            assertThat(heard.getFirst()).isEqualTo("m0");
            reordered |= !heard.stream().distinct().toList().equals(sent);
            twice |= heard.size() > sent.size();
        }
        assertThat(reordered).isTrue();
        assertThat(twice).isTrue();
    }

    @Test
    void framesOfEveryLengthStayWhole() throws IOException {
        List<String> sent = IntStream.of(0, 1, 125, 126, 127, 65_535, 65_536, 100_000).mapToObj("x"::repeat).toList();

        assertThat(shuffled(1, sent)).containsAll(sent);
    }

    @Test
    void ordinaryHttpStaysAsItIs() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno";

        assertThat(through(new Shuffling(3), answer.getBytes(US_ASCII))).isEqualTo(answer.getBytes(US_ASCII));
    }

    @Test
    void pingsAndClosingsDoNotWait() throws IOException {
        var out = new ByteArrayOutputStream();
        var shuffling = new Shuffling(1);
        byte[] head = HANDSHAKE.getBytes(US_ASCII);
        shuffling.pass(head, head.length, out);
        byte[] ping = {(byte) 0x89, 0};
        shuffling.pass(ping, 2, out);

        assertThat(out.toByteArray()).endsWith(ping);
    }

    private static List<String> shuffled(long seed, List<String> messages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HANDSHAKE.getBytes(US_ASCII));
        messages.forEach(message -> bytes.writeBytes(frame(message)));
        byte[] heard = through(new Shuffling(seed), bytes.toByteArray());
        assertThat(new String(heard, US_ASCII)).startsWith(HANDSHAKE);
        return read(Arrays.copyOfRange(heard, HANDSHAKE.length(), heard.length));
    }

    /** In pieces that end anywhere. */
    private static byte[] through(Shuffling shuffling, byte[] bytes) throws IOException {
        var random = new SplittableRandom(9);
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length;) {
            int length = Math.min(bytes.length - at, random.nextInt(1, 3_000));
            shuffling.pass(Arrays.copyOfRange(bytes, at, at + length), length, out);
            at += length;
        }
        shuffling.idle(out);
        return out.toByteArray();
    }

    private static byte[] frame(String text) {
        byte[] body = text.getBytes(US_ASCII);
        ByteBuffer frame = ByteBuffer.allocate(body.length + 10);
        frame.put((byte) 0x81);
        if (body.length < 126) {
            frame.put((byte) body.length);
        } else if (body.length < 65_536) {
            frame.put((byte) 126).putShort((short) body.length);
        } else {
            frame.put((byte) 127).putLong(body.length);
        }
        frame.put(body);
        return Arrays.copyOf(frame.array(), frame.position());
    }

    private static List<String> read(byte[] bytes) {
        var messages = new ArrayList<String>();
        byte[] rest = bytes;
        for (int size = Frames.sizeOfFirst(rest); size > 0; size = Frames.sizeOfFirst(rest)) {
            int code = rest[1];
            int head = code < 126 ? 2 : code == 126 ? 4 : 10;
            messages.add(new String(rest, head, size - head, US_ASCII));
            rest = Arrays.copyOfRange(rest, size, rest.length);
        }
        assertThat(rest).isEmpty();
        return messages;
    }
}
