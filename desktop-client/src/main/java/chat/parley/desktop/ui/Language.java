package chat.parley.desktop.ui;

import java.util.Locale;

/** A language the app speaks. */
public enum Language {
    ENGLISH("en", "English"),
    BULGARIAN("bg", "Български");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The two-letter code, as on the command line and in the settings. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** For dates and numbers. */
    public Locale locale() {
        return Locale.of(code);
    }

    /** The language with this code, else English. */
    public static Language of(String code) {
        return BULGARIAN.code.equals(code) ? BULGARIAN : ENGLISH;
    }
}
