package chat.parley.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names that are harmless as names of files on every system, whatever was sent: no folder, nothing that cannot be seen or
 * turns the direction of reading, nothing that a system takes for something else.
 */
public final class FileName {

    /** The most UTF-16 units that a name keeps. */
    public static final int LONGEST = 120;

    private static final int LONGEST_EXTENSION = 16;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control and format characters (among them those that turn the direction), halves of characters, line separators. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern WITH_A_MEANING = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    /** Windows takes these for devices, with any extension. */
    private static final Pattern DEVICE = Pattern
            .compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?");

    private FileName() {}

    /** At most 120 UTF-16 units, never empty; a name that is harmless stays as it is. */
    public static String safe(String name) {
        String flat = FOLDERS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceFirst("");
        String seen = UNSEEN.matcher(flat).replaceAll("");
        String plain = EDGES.matcher(WITH_A_MEANING.matcher(seen).replaceAll("_")).replaceAll("");
        String fitting = shortened(plain);
        if (fitting.isEmpty()) {
            return "file";
        }
        return DEVICE.matcher(fitting).matches() ? "_" + fitting : fitting;
    }

    /** The end, by which systems tell what it is, stays. */
    private static String shortened(String name) {
        int most = LONGEST - 1; // leaves room for the underscore
        if (name.length() <= most) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        String start = name.substring(0, most - extension.length());
        boolean halved = Character.isHighSurrogate(start.charAt(start.length() - 1));
        return (halved ? start.substring(0, start.length() - 1) : start).stripTrailing() + extension;
    }
}
