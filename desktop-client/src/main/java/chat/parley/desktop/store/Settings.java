package chat.parley.desktop.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param windows where the window was, by the screens that were connected then; {@code window} is the latest of all
 * @param choices how the app shows and tells things otherwise
 */
public record Settings(List<String> servers, @Nullable String theme, @Nullable String language,
        @Nullable WindowPlace window, @Nullable Double zoom, Map<String, WindowPlace> windows, Choices choices) {
    private static final int SERVERS_REMEMBERED = 8;
    private static final int SCREENS_REMEMBERED = 8;

    /** A window on the screen, in pixels of JavaFX. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    /**
     * What a person has chosen among the lesser things; {@code null} for what they have not.
     *
     * @param compact whether the list has one line for a conversation
     * @param hours {@code 24}, {@code 12}, or {@code null} for those of the system
     * @param calm whether nothing is to move, or {@code null} for what the system wants
     * @param untold whether nothing is told outside of the window
     * @param wordless whether what is told there leaves the words of messages out
     * @param onward whether the next conversation that waits opens when one is resolved
     * @param inTray whether the window goes into the tray instead of closing
     * @param toldOfTray whether the person was told where it went
     * @param begun servers whose first steps are done, or were put away
     * @param listWidth how wide the list is, in pixels of JavaFX; {@code null} for as usual
     */
    public record Choices(@Nullable Boolean compact, @Nullable String hours, @Nullable Boolean calm,
            @Nullable Boolean untold, @Nullable Boolean wordless, @Nullable Boolean onward, @Nullable Boolean inTray,
            @Nullable Boolean toldOfTray, @Nullable List<String> begun,
            @Nullable Double listWidth) {

        /** Nothing chosen. */
        public static final Choices NONE = new Choices(null, null, null, null, null, null, null, null, null, null);
    }

    public Settings {
        // A file written by hand may leave the list out.
        choices = choices == null ? Choices.NONE : choices;
        windows = windows == null ? Map.of() : new LinkedHashMap<>(windows);
        servers = servers == null ? List.of() : servers.stream().filter(Objects::nonNull).toList();
    }

    /** Those of somebody who has set nothing yet. */
    public static Settings initial() {
        return new Settings(List.of(), null, null, null, null, Map.of(), Choices.NONE);
    }

    /** With that server as the last one signed in to. */
    public Settings withServer(String server) {
        List<String> all = Stream.concat(Stream.of(server), servers.stream()).distinct().limit(SERVERS_REMEMBERED)
                .toList();
        return new Settings(all, theme, language, window, zoom, windows, choices);
    }

    public Settings withTheme(@Nullable String changed) {
        return new Settings(servers, changed, language, window, zoom, windows, choices);
    }

    public Settings withLanguage(@Nullable String changed) {
        return new Settings(servers, theme, changed, window, zoom, windows, choices);
    }

    /** With the window there, and there again whenever these screens are connected. */
    public Settings withWindow(String screens, WindowPlace changed) {
        Map<String, WindowPlace> places = new LinkedHashMap<>(windows);
        places.remove(screens); // the latest comes last
        places.put(screens, changed);
        while (places.size() > SCREENS_REMEMBERED) {
            places.remove(places.keySet().iterator().next());
        }
        return new Settings(servers, theme, language, changed, zoom, places, choices);
    }

    /** Where the window was on these screens, else wherever it was last. */
    public @Nullable WindowPlace window(String screens) {
        return windows.getOrDefault(screens, window);
    }

    public Settings withZoom(@Nullable Double changed) {
        return new Settings(servers, theme, language, window, changed, windows, choices);
    }

    public Settings withChoices(Choices changed) {
        return new Settings(servers, theme, language, window, zoom, windows, changed);
    }
}
