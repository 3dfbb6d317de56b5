package chat.parley.desktop.room;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.image.Image;

import chat.parley.desktop.model.Attachment;

/**
 * Small pictures as they were decoded, the latest of them, in so many bytes at most. They are decoded beside the JavaFX
 * thread, no larger than they are shown. JavaFX thread.
 */
final class DrawnPictures {

    private static final long MOST_BYTES = 48L << 20;
    private static final int BYTES_PER_PIXEL = 4;

    /** For screens with small pixels. */
    private static final double SHARPNESS = 2;

    private final Function<Attachment, CompletableFuture<Path>> source;
    private final Map<String, Image> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CompletableFuture<Image>> drawing = new HashMap<>();
    private long bytes;

    /** @param source gives the file of a picture that can be decoded without harm */
    DrawnPictures(Function<Attachment, CompletableFuture<Path>> source) {
        this.source = source;
    }

    CompletableFuture<Image> of(Attachment file) {
        Image known = drawn.get(file.key());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Image> underWay = drawing.get(file.key());
        if (underWay != null) {
            return underWay;
        }
        CompletableFuture<Image> image = source.apply(file).thenCompose(DrawnPictures::decoded);
        drawing.put(file.key(), image);
        image.whenComplete((decoded, failure) -> {
            drawing.remove(file.key());
            if (failure == null) {
                keep(file.key(), decoded);
            }
        });
        return image;
    }

    private static CompletableFuture<Image> decoded(Path file) {
        var image = new Image(file.toUri().toString(), PictureBox.WIDEST * SHARPNESS, PictureBox.HIGHEST * SHARPNESS,
                true, true, true);
        var result = new CompletableFuture<Image>();
        image.progressProperty().subscribe(now -> {
            if (now.doubleValue() >= 1 && !image.isError()) {
                result.complete(image);
            }
        });
        image.errorProperty().subscribe(broken -> {
            if (broken) {
                result.completeExceptionally(new IllegalArgumentException("no picture", image.getException()));
            }
        });
        return result;
    }

    private void keep(String key, Image image) {
        drawn.put(key, image);
        bytes += size(image);
        var oldest = drawn.values().iterator();
        while (bytes > MOST_BYTES && drawn.size() > 1 && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** How many bytes all of them take. */
    long bytes() {
        return bytes;
    }

    private static long size(Image image) {
        return (long) (image.getWidth() * image.getHeight() * BYTES_PER_PIXEL);
    }
}
