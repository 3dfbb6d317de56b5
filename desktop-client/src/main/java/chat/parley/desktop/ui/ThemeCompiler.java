package chat.parley.desktop.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.Stylesheet;

/**
 * Run by the build: makes of the rules of both modes what JavaFX reads at once. Reading the text instead took a seventh of
 * the time until the window could be used.
 */
final class ThemeCompiler {

    private ThemeCompiler() {}

    /** Writes the stylesheets that {@link Theme} shows to that folder. */
    public static void main(String... folder) throws IOException {
        for (String mode : List.of("light", "dark")) {
            Path text = Files.createTempFile("parley-", ".css");
            try {
                Files.writeString(text, Theme.read("/atlantafx/base/theme/primer-" + mode + ".css")
                        + Theme.read("tokens-" + mode + ".css") + Theme.read("components.css"));
                Stylesheet.convertToBinary(text.toFile(), Path.of(folder[0], Theme.compiled(mode)).toFile());
            } finally {
                Files.delete(text);
            }
        }
    }
}
