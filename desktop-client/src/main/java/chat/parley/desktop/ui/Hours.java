package chat.parley.desktop.ui;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How the time of day is written. */
public enum Hours {
    /** As the system writes it. */
    SYSTEM(null),
    /** 14:30. */
    OF_24("24"),
    /** 2:30 PM. */
    OF_12("12");

    private static final String TO_24 = "HH:mm";
    private static final String TO_12 = "h:mm a";

    private final @Nullable String word;

    Hours(@Nullable String word) {
        this.word = word;
    }

    /** Those with this word, as in the settings; any other word is the system's. */
    public static Hours of(@Nullable String word) {
        for (Hours each : values()) {
            if (each.word != null && each.word.equals(word)) {
                return each;
            }
        }
        return SYSTEM;
    }

    /** The word for them in the settings; {@code null} for the system's. */
    public @Nullable String word() {
        return word;
    }

    /** As {@link java.time.format.DateTimeFormatter} takes it. */
    String pattern() {
        return switch (this) {
            case SYSTEM -> OfSystem.PATTERN;
            case OF_24 -> TO_24;
            case OF_12 -> TO_12;
        };
    }

    /** Found out once, and not before somebody needs it: the JDK reads its tables for it. */
    private static final class OfSystem {

        static final String PATTERN = find();

        private static String find() {
            String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, FormatStyle.SHORT,
                    IsoChronology.INSTANCE, Locale.getDefault(Locale.Category.FORMAT));
            return pattern.contains("h") || pattern.contains("K") ? TO_12 : TO_24;
        }
    }
}
