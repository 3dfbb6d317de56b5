package chat.parley.desktop.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a person has set on this computer.
 *
 * @param servers signed in to before, as a person would write them, the last one first
 * @param theme {@code light}, {@code dark} or {@code null} for that of the system
 * @param language {@code en}, {@code bg} or {@code null} for that of the system
 * @param window where the window was when it closed
 * @param zoom how much larger than plain everything shows, or {@code null} for plain
 */
public record Settings(List<String> servers, @Nullable String theme, @Nullable String language,
        @Nullable WindowPlace window, @Nullable Double zoom) {
    private static final int SERVERS_REMEMBERED = 8;

    /** A window on the screen, in pixels of JavaFX. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    public Settings {
        // A file written by hand may leave the list out.
        servers = servers == null ? List.of() : servers.stream().filter(Objects::nonNull).toList();
    }

    /** Those of somebody who has set nothing yet. */
    public static Settings initial() {
        return new Settings(List.of(), null, null, null, null);
    }

    /** With that server as the last one signed in to. */
    public Settings withServer(String server) {
        List<String> all = Stream.concat(Stream.of(server), servers.stream()).distinct().limit(SERVERS_REMEMBERED)
                .toList();
        return new Settings(all, theme, language, window, zoom);
    }

    public Settings withTheme(@Nullable String changed) {
        return new Settings(servers, changed, language, window, zoom);
    }

    public Settings withLanguage(@Nullable String changed) {
        return new Settings(servers, theme, changed, window, zoom);
    }

    public Settings withWindow(WindowPlace changed) {
        return new Settings(servers, theme, language, changed, zoom);
    }

    public Settings withZoom(@Nullable Double changed) {
        return new Settings(servers, theme, language, window, changed);
    }
}
