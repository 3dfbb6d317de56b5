package chat.parley.desktop.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The words of those whose work the app is shipped with. */
final class Notices {

    private static final String FILE = "/THIRD-PARTY-NOTICES.md";

    private Notices() {}

    static String read() {
        try (InputStream bytes = Objects.requireNonNull(Notices.class.getResourceAsStream(FILE), FILE)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
