package chat.parley.desktop.room;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures as somebody makes them who means harm. */
final class HostilePictures {

    static final long SEED = 20_261_128;
    private static final int HEAD = 8;

    private HostilePictures() {}

    /** Good ones, each changed in a few places and one in four cut off. */
    static List<byte[]> mutants(int count) {
        var random = new Random(SEED);
        List<byte[]> good = List.of(picture("png", 1), picture("jpg", 1), picture("gif", 1), picture("gif", 5),
                progressive());
        List<byte[]> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bad = good.get(i % good.size()).clone();
            for (int flips = 1 + random.nextInt(12); flips > 0; flips--) {
                bad[HEAD + random.nextInt(bad.length - HEAD)] = (byte) random.nextInt();
            }
            mutants.add(random.nextInt(4) == 0 ? Arrays.copyOf(bad, HEAD + random.nextInt(bad.length - HEAD)) : bad);
        }
        return mutants;
    }

    /** By what they are: each would take far more to decode than a computer should give. */
    static Map<String, byte[]> bombs() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("a PNG of 65,000 by 65,000", png(65_000, 65_000));
        bombs.put("a PNG of 5,001 by 5,000", png(5_001, 5_000));
        bombs.put("a PNG with a second head", twoHeads());
        bombs.put("a GIF whose frame is larger than itself", gif(10, 10, 65_000, 65_000, 1));
        bombs.put("a GIF of 100 large frames", gif(4_000, 4_000, 1, 1, 100));
        bombs.put("a GIF of 60,000 by 60,000", gif(60_000, 60_000, 1, 1, 1));
        bombs.put("a JPEG of 300 scans", scans(300));
        bombs.put("a BMP", "BM with whatever".getBytes(StandardCharsets.US_ASCII));
        return bombs;
    }

    private static BufferedImage drawn(int frame) {
        var image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(10 * frame, 10, 60, 60);
        graphics.dispose();
        return image;
    }

    static byte[] picture(String format, int frames) {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (frames == 1) {
                writer.write(drawn(0));
            } else {
                writer.prepareWriteSequence(null);
                for (int i = 0; i < frames; i++) {
                    writer.writeToSequence(new IIOImage(drawn(i), null, null), null);
                }
                writer.endWriteSequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] progressive() {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn(0), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The last scan of a progressive one again and again. */
    private static byte[] scans(int count) {
        byte[] good = progressive();
        int last = good.length - 2;
        while (good[last] != (byte) 0xff || good[last + 1] != (byte) 0xda) {
            last--;
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(good, 0, last);
        for (int i = 0; i < count; i++) {
            bytes.write(good, last, good.length - 2 - last);
        }
        bytes.write(good, good.length - 2, 2);
        return bytes.toByteArray();
    }

    private static byte[] png(int width, int height) {
        byte[] small = picture("png", 1);
        byte[] head = pngHead(width, height);
        System.arraycopy(head, 0, small, HEAD, head.length);
        return small;
    }

    private static byte[] twoHeads() {
        byte[] small = picture("png", 1);
        byte[] head = pngHead(30_000, 30_000);
        return ByteBuffer.allocate(small.length + head.length).put(small, 0, HEAD + head.length).put(head)
                .put(small, HEAD + head.length, small.length - HEAD - head.length).array();
    }

    private static byte[] pngHead(int width, int height) {
        byte[] content = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width)
                .putInt(height).put(new byte[]{8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(content);
        return ByteBuffer.allocate(25).putInt(13).put(content).putInt((int) crc.getValue()).array();
    }

    /** @param wide of each frame, like {@code high} */
    private static byte[] gif(int width, int height, int wide, int high, int frames) {
        var gif = ByteBuffer.allocate(64 + 24 * frames).order(ByteOrder.LITTLE_ENDIAN)
                .put("GIF89a".getBytes(StandardCharsets.US_ASCII)).putShort((short) width).putShort((short) height)
                .put(new byte[]{(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        for (int i = 0; i < frames; i++) {
            gif.put((byte) 0x2c).putShort((short) 0).putShort((short) 0).putShort((short) wide)
                    .putShort((short) high).put(new byte[]{0, 2, 2, 0x44, 1, 0});
        }
        gif.put((byte) 0x3b);
        return Arrays.copyOf(gif.array(), gif.position());
    }
}
