package chat.parley.desktop.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of screens, drawn without a display and kept under {@code target/screens}. */
public final class Snapshots {

    private static final Path FOLDER = Path.of("target", "screens");

    private Snapshots() {}

    /**
     * Lays a screen out at a size, without a window, and keeps its picture. Callable from any thread but the JavaFX one.
     *
     * @param root makes the screen, on the JavaFX thread
     * @return the picture's pixels, for checks
     */
    public static WritableImage draw(String name, double width, double height, Supplier<Parent> root) {
        WritableImage image = onFx(() -> new Scene(root.get(), width, height).snapshot(null));
        keep(name, image);
        return image;
    }

    /** Keeps the picture of a scene that is showing. Callable from any thread but the JavaFX one. */
    public static WritableImage draw(String name, Scene scene) {
        WritableImage image = onFx(() -> scene.snapshot(null));
        keep(name, image);
        return image;
    }

    private static void keep(String name, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T onFx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, new FxThread()).join();
    }
}
