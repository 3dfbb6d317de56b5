package chat.parley.desktop.room;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Pixels as a PNG file (ISO/IEC 15948): eight bits a channel, with transparency, every row as it is.
 *
 * @param argb one {@code int} for each pixel, row by row
 */
record Png(int width, int height, int[] argb) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BITS_WITH_ALPHA = {8, 6, 0, 0, 0};

    /** The pixels of a picture; on the JavaFX thread. */
    static Png of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Png(width, height, argb);
    }

    /** The file; takes its time, and may run on any thread. */
    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(EIGHT_BITS_WITH_ALPHA).array());
        chunk(file, "IDAT", packed());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] packed() {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + 4 * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = argb[y * width + x];
                    row[1 + 4 * x] = (byte) (pixel >> 16);
                    row[2 + 4 * x] = (byte) (pixel >> 8);
                    row[3 + 4 * x] = (byte) pixel;
                    row[4 + 4 * x] = (byte) (pixel >>> 24);
                }
                deflater.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data)
                .array();
        var crc = new CRC32();
        crc.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
