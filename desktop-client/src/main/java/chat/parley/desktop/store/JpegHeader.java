package chat.parley.desktop.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The segments of a JPEG up to the one that tells its size; one before it may tell how the camera was held. */
final class JpegHeader {

    private static final int EXIF = 0xffe1;
    private static final int IMAGE = 0xffda;
    private static final int ORIENTATION = 0x0112;
    private static final int FIRST_TURNED = 5;
    private static final int LAST_TURNED = 8;
    /** Encoders make some ten. */
    private static final int MOST_SCANS = 60;

    private final DataInputStream bytes;
    private int marker;
    private boolean turned;

    /** @param marker the first, which was read already */
    JpegHeader(DataInputStream bytes, int marker) {
        this.bytes = bytes;
        this.marker = marker;
    }

    /** Every segment takes at least two bytes from the file, so this ends. */
    @Nullable
    PictureSize size() throws IOException {
        while (marker != IMAGE && marker >>> 8 == 0xff) {
            int length = bytes.readUnsignedShort() - 2;
            if (length < 0) {
                return null;
            }
            if (isFrame(marker)) {
                bytes.skipNBytes(1);
                int height = bytes.readUnsignedShort();
                int width = bytes.readUnsignedShort();
                if (isProgressive(marker) && scans() > MOST_SCANS) {
                    return null;
                }
                return turned ? new PictureSize(height, width) : new PictureSize(width, height);
            }
            if (marker == EXIF) {
                turned = isTurned(ByteBuffer.wrap(bytes.readNBytes(length)));
            } else {
                bytes.skipNBytes(length);
            }
            marker = bytes.readUnsignedShort();
        }
        return null;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc;
    }

    private static boolean isProgressive(int marker) {
        return (marker & 3) == 2;
    }

    /** Each takes the decoder over all of the picture, however few bytes it has. */
    private int scans() throws IOException {
        int scans = 0;
        int before = 0;
        for (int next = bytes.read(); next >= 0 && scans <= MOST_SCANS; next = bytes.read()) {
            scans += before == 0xff && next == (IMAGE & 0xff) ? 1 : 0;
            before = next;
        }
        return scans;
    }

    private static boolean isTurned(ByteBuffer segment) {
        try {
            byte[] name = new byte[6];
            segment.get(name);
            if (!new String(name, StandardCharsets.US_ASCII).startsWith("Exif")) {
                return false;
            }
            ByteBuffer tiff = segment.slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + 12 * entry;
                if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                    int orientation = tiff.getShort(at + 8);
                    return orientation >= FIRST_TURNED && orientation <= LAST_TURNED;
                }
            }
            return false;
        } catch (RuntimeException hostile) {
            return false;
        }
    }
}
