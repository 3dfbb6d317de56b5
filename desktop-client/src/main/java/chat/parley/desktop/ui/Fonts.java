package chat.parley.desktop.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import javafx.scene.text.Font;

/** The bundled typeface, Inter. */
public final class Fonts {

    private static final List<String> FILES = List.of("Inter-Regular.ttf", "Inter-Italic.ttf", "Inter-Medium.ttf",
            "Inter-SemiBold.ttf", "Inter-Bold.ttf", "Inter-BoldItalic.ttf");

    private Fonts() {}

    /**
     * Makes the families {@code Inter}, {@code Inter Medium} and {@code Inter SemiBold} known. To be called before the
     * first scene. Medium and SemiBold answer only to their family names, never to a weight.
     *
     * @throws IllegalStateException if a font of the app itself is missing or cannot be read
     */
    public static void load() {
        ShapedText.repair();
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream bytes = Fonts.class.getResourceAsStream("fonts/" + file)) {
            if (bytes == null || Font.loadFont(bytes, 14) == null) {
                throw new IllegalStateException("The font " + file + " cannot be loaded");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
