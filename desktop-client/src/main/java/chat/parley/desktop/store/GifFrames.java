package chat.parley.desktop.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** A GIF by its frames: each is as large as the picture once it is decoded, and all of them are held at the same time. */
final class GifFrames {

    /** As many pixels as two of the largest pictures. */
    private static final long MOST_PIXELS = 50_000_000;
    private static final int FRAME = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int HAS_COLOURS = 0x80;

    private final DataInputStream bytes;

    /** @param bytes after the first four */
    GifFrames(DataInputStream bytes) {
        this.bytes = bytes;
    }

    /** The size, or {@code null} if it is not one that can be decoded without harm. */
    @Nullable
    PictureSize size() throws IOException {
        bytes.skipNBytes(2);
        int width = word();
        int height = word();
        int flags = bytes.read();
        return flags < 0 || bearable((long) width * height, flags) ? new PictureSize(width, height) : null;
    }

    /** What is cut off in the middle has the frames that it begins. */
    private boolean bearable(long screen, int flags) throws IOException {
        long pixels = 0;
        try {
            bytes.skipNBytes(2);
            skipColours(flags);
            for (int next = bytes.read(); next != END && next >= 0; next = bytes.read()) {
                if (next == FRAME) {
                    pixels += Math.max(screen, frame());
                    if (pixels > MOST_PIXELS) {
                        return false;
                    }
                    skipColours(bytes.readUnsignedByte());
                    bytes.skipNBytes(1);
                    skipBlocks();
                } else if (next == EXTENSION) {
                    bytes.skipNBytes(1);
                    skipBlocks();
                } else if (next != 0) {
                    return false;
                }
            }
            return true;
        } catch (EOFException e) {
            return true;
        }
    }

    /** How many pixels the frame reaches over, whatever the picture is said to have. */
    private long frame() throws IOException {
        int left = word();
        int top = word();
        return (long) (left + word()) * (top + word());
    }

    private void skipColours(int flags) throws IOException {
        if ((flags & HAS_COLOURS) != 0) {
            bytes.skipNBytes(3L << (flags & 7) + 1);
        }
    }

    private void skipBlocks() throws IOException {
        for (int length = bytes.readUnsignedByte(); length > 0; length = bytes.readUnsignedByte()) {
            bytes.skipNBytes(length);
        }
    }

    private int word() throws IOException {
        return Short.toUnsignedInt(Short.reverseBytes(bytes.readShort()));
    }
}
