package chat.parley.faults.proxy;

import java.nio.ByteBuffer;

/** As much of WebSocket frames as is needed to tell where one ends. */
final class Frames {

    private static final int MASKED = 0x80;
    private static final int TWO_BYTES_FOLLOW = 126;
    private static final int EIGHT_BYTES_FOLLOW = 127;

    private Frames() {}

    /** How many bytes the first frame takes; 0 if it is not all there yet. */
    static int sizeOfFirst(byte[] bytes) {
        if (bytes.length < 2) {
            return 0;
        }
        int code = bytes[1] & 0x7f;
        int head = 2 + (code == TWO_BYTES_FOLLOW ? 2 : code == EIGHT_BYTES_FOLLOW ? 8 : 0);
        if (bytes.length < head) {
            return 0;
        }
        long body = switch (code) {
            case TWO_BYTES_FOLLOW -> ByteBuffer.wrap(bytes).getShort(2) & 0xffff;
            case EIGHT_BYTES_FOLLOW -> ByteBuffer.wrap(bytes).getLong(2);
            default -> code;
        };
        int mask = (bytes[1] & MASKED) == 0 ? 0 : 4;
        long size = head + mask + body;
        return size <= bytes.length ? (int) size : 0;
    }
}
