package chat.parley.server.store;

import java.text.Normalizer;
import java.util.Locale;

/** Texts that begin in a certain way: a regular expression that both engines answer from an index. */
public final class Beginning {

    /** Stands for NUL, which no expression of the database can hold; nobody's name does. */
    private static final char NO_CHARACTER = '\uFFFD';

    private Beginning() {}

    /** Finds what begins with exactly this text; nothing in it has a meaning of its own. */
    public static String of(String text) {
        return "^" + text.replace('\0', NO_CHARACTER).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "\\\\$0");
    }

    /** How names and addresses are compared: neither case nor the way a character is composed makes a difference. */
    public static String comparable(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
