package chat.parley.server.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Files as people and enemies send them. */
final class Samples {

    private Samples() {}

    /** Left half red, right half blue. */
    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG whose camera was turned: {@code orientation} as in EXIF, 1 to 8. */
    static byte[] turned(int width, int height, int orientation) {
        byte[] jpeg = picture("jpg", width, height);
        byte[] exif = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0,
            (byte) orientation, 0, 0, 0, 0, 0, 0};
        return ByteBuffer.allocate(jpeg.length + exif.length + 4).put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1)
                .putShort((short) (exif.length + 2)).put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG that says it is so large, and holds next to nothing. */
    static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width)
                .putInt(height).put(new byte[]{8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(header);
        byte[] small = picture("png", 4, 4);
        return ByteBuffer.allocate(small.length).put(small, 0, 8).putInt(13).put(header).putInt((int) crc.getValue())
                .put(small, 33, small.length - 33).array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A lossy WebP of 1 × 1, as encoders make it. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }
}
