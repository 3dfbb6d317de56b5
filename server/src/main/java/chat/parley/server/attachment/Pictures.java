package chat.parley.server.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures pictures by their headers and makes small ones of them, encoded anew, so that nothing of a hostile file gets into
 * them. Decodes every n-th pixel only, and one picture at a time, so that memory stays bounded however large pictures are.
 * What cannot be read is no picture, and no failure.
 */
@Component
class Pictures {

    /** Pixels that a picture may have; by format, as not every reader can leave pixels out while decoding. */
    private static final Map<String, Long> MOST_PIXELS = Map.of("image/png", 25_000_000L, "image/jpeg", 25_000_000L,
            "image/gif", 25_000_000L, "image/webp", 10_000_000L);

    /** Twice the 360 × 320 that a message shows, for screens with small pixels. */
    private static final int WIDEST = 720;
    private static final int HIGHEST = 640;
    private static final double QUALITY = 0.82;

    /** Pixels along each side to make a good thumbnail from; up to twice as many are decoded. */
    private static final int ENOUGH = 2 * WIDEST;

    /** Readers hold whole rows. */
    private static final int LONGEST_SIDE = 20_000;

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private final Semaphore oneAtATime = new Semaphore(1);

    Pictures() {
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    /**
     * @param type as found by {@link FileType}
     * @param thumbnail where to write the small picture, synced
     * @return empty if it is no picture, or none that is to be shown; then nothing is written
     */
    Optional<Picture> read(Path file, String type, Path thumbnail) {
        Long most = MOST_PIXELS.get(type);
        if (most == null) {
            return Optional.empty();
        }
        oneAtATime.acquireUninterruptibly();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByMIMEType(type).next();
            try {
                reader.setInput(input, false, false);
                return fits(reader, most)
                        ? Optional.of(shrink(reader, JpegOrientation.of(file), thumbnail))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (Exception | StackOverflowError whateverDecodersThrow) {
            log.info("A file that begins like {} cannot be read as one: {}", type, whateverDecodersThrow.toString());
            discard(thumbnail);
            return Optional.empty();
        } finally {
            oneAtATime.release();
        }
    }

    private static boolean fits(ImageReader reader, long most) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return Math.max(width, height) <= LONGEST_SIDE && width > 0 && height > 0 && width * height <= most;
    }

    private static Picture shrink(ImageReader reader, Orientation orientation, Path target) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        boolean lying = orientation.ordinal() >= Orientation.LEFT_TOP.ordinal();
        Picture shown = lying ? new Picture(height, width) : new Picture(width, height);
        write(thumbnail(decode(reader, width, height), orientation, shown), target);
        return shown;
    }

    private static BufferedImage decode(ImageReader reader, int width, int height) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.max(1, width / ENOUGH), Math.max(1, height / ENOUGH), 0, 0);
        return reader.read(0, param);
    }

    /** Never larger than the picture, in its proportions, at least one pixel each way. */
    private static BufferedImage thumbnail(BufferedImage decoded, Orientation orientation, Picture shown)
            throws IOException {
        double scale = Math.min(1, Math.min((double) WIDEST / shown.width(), (double) HIGHEST / shown.height()));
        int width = Math.max(1, (int) Math.round(shown.width() * scale));
        int height = Math.max(1, (int) Math.round(shown.height() * scale));
        BufferedImage upright = ExifFilterUtils.getFilterForOrientation(orientation).apply(decoded);
        return Thumbnails.of(upright).forceSize(width, height)
                .imageType(decoded.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static void write(BufferedImage image, Path target) throws IOException {
        boolean seeThrough = image.getColorModel().hasAlpha();
        try (var out = Files.newOutputStream(target)) {
            Thumbnails.of(image).scale(1).outputFormat(seeThrough ? "png" : "jpg").outputQuality(QUALITY)
                    .toOutputStream(out);
        }
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void discard(Path thumbnail) {
        try {
            Files.deleteIfExists(thumbnail);
        } catch (IOException e) {
            log.warn("A broken thumbnail cannot be removed: {}", e.toString());
        }
    }
}
