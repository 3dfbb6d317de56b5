package chat.parley.desktop.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * The look of every window: AtlantaFX Primer, then the colours of the mode, then the rules of Parley's components, as
 * one user agent stylesheet, so that menus, tooltips and dialogs get it as well. To be used on the JavaFX thread.
 */
public final class Theme {

    /** What the person chose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK;

        /** The choice with this word, as on the command line and in the settings; any other word is the system's. */
        public static Choice of(String word) {
            return switch (word) {
                case "light" -> LIGHT;
                case "dark" -> DARK;
                default -> SYSTEM;
            };
        }

        /** The word for it, as on the command line and in the settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern COLOUR = Pattern.compile("-p-[a-z0-9-]+:[^;}]+;");

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final BooleanBinding dark;

    /**
     * A theme that follows the system until the person chooses, and is not yet shown.
     *
     * @param systemColours what the system asks for, now and later
     */
    public Theme(ObservableValue<ColorScheme> systemColours) {
        dark = Bindings.createBooleanBinding(() -> switch (choice.get()) {
            case SYSTEM -> systemColours.getValue() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        }, choice, systemColours);
    }

    /** The person's choice; setting it changes all windows at once. */
    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /** Whether the dark mode shows. */
    public ObservableBooleanValue dark() {
        return dark;
    }

    /** Shows the mode, and every later change of it, in all windows of the app. */
    public void install() {
        InvalidationListener show = _ -> Application.setUserAgentStylesheet(stylesheet(dark.get()));
        dark.addListener(show);
        show.invalidated(dark);
    }

    /** The colours of a mode, as the style of something that is to show it whatever mode the window is in. */
    public static String colours(boolean dark) {
        return dark ? Colours.DARK : Colours.LIGHT;
    }

    /** Read once, and not before something is to show them. */
    private static final class Colours {

        static final String LIGHT = of("light");
        static final String DARK = of("dark");

        private static String of(String mode) {
            return COLOUR.matcher(read("tokens-" + mode + ".css")).results().map(MatchResult::group)
                    .collect(Collectors.joining(" "));
        }
    }

    private static String stylesheet(boolean dark) {
        String name = compiled(dark ? "dark" : "light");
        URL place = Theme.class.getResource(name);
        if (place == null) {
            throw new IllegalStateException("The stylesheet " + name + " is missing; the build makes it");
        }
        return place.toExternalForm();
    }

    /** What the build calls the stylesheet of that mode, beside this class. */
    static String compiled(String mode) {
        return "parley-" + mode + ".bss";
    }

    static String read(String resource) {
        try (InputStream bytes = Theme.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("The stylesheet " + resource + " is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
