package chat.parley.desktop.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How large a picture is as it is to be shown, read from its file without decoding it: PNG, JPEG (turned as its camera was
 * held), GIF and WebP. What cannot be read is no picture, and neither is what would take more to decode than its size tells.
 */
public record PictureSize(int width, int height) {

    /** More than this many pixels are not decoded. */
    private static final long MOST_PIXELS = 25_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final int PNG = 0x89504e47;
    private static final int PNG_HEAD = 0x49484452;
    private static final int PNG_END = 0x49454e44;
    private static final int GIF = 0x47494638;
    private static final int RIFF = 0x52494646;
    private static final int JPEG = 0xffd8;

    /** Whether a computer can be asked to decode it. */
    public boolean decodable() {
        return width > 0 && height > 0 && Math.max(width, height) <= LONGEST_SIDE
                && (long) width * height <= MOST_PIXELS;
    }

    /** Blocks on the disk. */
    public static Optional<PictureSize> of(Path file) {
        try (var bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int magic = bytes.readInt();
            return Optional.ofNullable(switch (magic) {
                case PNG -> png(bytes);
                case GIF -> new GifFrames(bytes).size();
                case RIFF -> webp(bytes);
                default -> magic >>> 16 == JPEG ? new JpegHeader(bytes, magic & 0xffff).size() : null;
            });
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Of two sizes a decoder may take the second. */
    private static @Nullable PictureSize png(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(12);
        var size = new PictureSize(bytes.readInt(), bytes.readInt());
        try {
            bytes.skipNBytes(9);
            for (int length = bytes.readInt(); length >= 0; length = bytes.readInt()) {
                int kind = bytes.readInt();
                if (kind == PNG_HEAD || kind == PNG_END) {
                    return kind == PNG_END ? size : null;
                }
                bytes.skipNBytes(length + 4L);
            }
            return null;
        } catch (EOFException e) {
            return size;
        }
    }

    private static PictureSize webp(DataInputStream bytes) throws IOException {
        bytes.skipNBytes(8);
        String kind = new String(bytes.readNBytes(4), StandardCharsets.US_ASCII);
        bytes.skipNBytes(4);
        ByteBuffer head = ByteBuffer.wrap(bytes.readNBytes(10)).order(ByteOrder.LITTLE_ENDIAN);
        return switch (kind) {
            case "VP8X" -> new PictureSize((head.getInt(4) & 0xffffff) + 1, (head.getInt(6) >>> 8) + 1);
            case "VP8L" -> new PictureSize((head.getInt(1) & 0x3fff) + 1, (head.getInt(1) >>> 14 & 0x3fff) + 1);
            case "VP8 " -> new PictureSize(head.getShort(6) & 0x3fff, head.getShort(8) & 0x3fff);
            default -> throw new EOFException();
        };
    }
}
