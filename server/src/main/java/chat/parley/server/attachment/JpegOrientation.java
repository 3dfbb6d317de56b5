package chat.parley.server.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** How a camera was held, by the EXIF segment of a JPEG. Reads the segments itself: Java's reader refuses many in real use. */
final class JpegOrientation {

    private static final int START = 0xffd8;
    private static final int EXIF = 0xffe1;
    private static final int IMAGE = 0xffda;
    private static final byte[] NAME = "Exif".getBytes(StandardCharsets.US_ASCII);

    private JpegOrientation() {}

    /** Upright, if nothing else is said in a way that can be read. */
    static Orientation of(Path file) {
        try (var bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Orientation found = bytes.readUnsignedShort() == START ? find(bytes) : Orientation.TOP_LEFT;
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (IOException | RuntimeException unreadable) {
            return Orientation.TOP_LEFT;
        }
    }

    /** Every segment takes bytes from the file, so this ends. */
    private static @Nullable Orientation find(DataInputStream bytes) throws IOException {
        for (int marker = bytes.readUnsignedShort(); marker >>> 8 == 0xff && marker != IMAGE; marker = bytes
                .readUnsignedShort()) {
            int length = bytes.readUnsignedShort() - 2;
            if (length < 0) {
                return null;
            }
            byte[] segment = marker == EXIF ? bytes.readNBytes(length) : skip(bytes, length);
            if (segment.length > NAME.length && Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)) {
                return ExifUtils.getOrientationFromExif(segment);
            }
        }
        return null;
    }

    private static byte[] skip(DataInputStream bytes, int length) throws IOException {
        bytes.skipNBytes(length);
        return new byte[0];
    }
}
