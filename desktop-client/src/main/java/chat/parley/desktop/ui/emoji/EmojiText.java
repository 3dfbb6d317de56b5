package chat.parley.desktop.ui.emoji;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the emoji in a text: of several that begin at a place the longest, as a family is one picture and not four. What
 * may be either letter or picture is a picture only with the variation selector that says so. Safe for many threads.
 */
public final class EmojiText {

    private static final int FIRST = 0x203C;
    private static final int LONGEST = 32;
    private static final char ZWJ = '\u200D';
    private static final char PICTURE = '\uFE0F';
    private static final char LETTER = '\uFE0E';
    private static final char KEYCAP = '\u20E3';

    private EmojiText() {}

    /**
     * A stretch of a text.
     *
     * @param text as it is written there
     * @param emoji the emoji as Unicode writes it in full, or {@code null} for words
     */
    public record Piece(String text, @Nullable String emoji) {}

    /** Whether there may be an emoji in it; quick, and false for texts of letters and marks alone. */
    public static boolean mayHave(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && (c < 0x3040 || c > 0xD7FF) || c == '\u00A9' || c == '\u00AE') {
                return true;
            }
        }
        return false;
    }

    /** The text in pieces, in order; together they are the text, but for joiners between pictures. */
    public static List<Piece> split(String text) {
        if (!mayHave(text)) {
            return text.isEmpty() ? List.of() : List.of(new Piece(text, null));
        }
        EmojiPack pack = EmojiPack.shared();
        List<Piece> pieces = new ArrayList<>();
        int words = 0;
        for (int i = 0; i < text.length();) {
            Piece emoji = mayBegin(text, i) ? longest(pack, text, i) : null;
            if (emoji == null) {
                i += Character.charCount(text.codePointAt(i));
                continue;
            }
            addWords(pieces, text, words, i);
            pieces.add(emoji);
            i += emoji.text().length();
            words = i;
        }
        addWords(pieces, text, words, text.length());
        return pieces;
    }

    /** How many emoji the text is made of, or 0 if there is anything else in it. */
    public static int alone(String text) {
        String bare = text.strip();
        // Longer than three of the longest cannot be a few.
        if (bare.length() > 3 * LONGEST || !mayHave(bare)) {
            return 0;
        }
        int count = 0;
        for (Piece piece : split(bare)) {
            if (piece.emoji() != null) {
                count++;
            } else if (!piece.text().isBlank()) {
                return 0;
            }
        }
        return count;
    }

    private static @Nullable Piece longest(EmojiPack pack, String text, int from) {
        int most = Math.min(text.length(), from + LONGEST);
        String found = null;
        int end = from;
        for (int i = from; i < most && (i == from || continues(text, i));) {
            i += Character.charCount(text.codePointAt(i));
            String emoji = pack.find(text.substring(from, i));
            if (emoji != null) {
                found = emoji;
                end = i;
            }
        }
        if (found == null || end < text.length() && text.charAt(end) == LETTER) {
            return null;
        }
        String written = text.substring(from, end);
        return pack.textual(found) && written.indexOf(PICTURE) < 0 ? null : new Piece(written, found);
    }

    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        boolean key = c >= '0' && c <= '9' || c == '#' || c == '*';
        if (key) {
            return at + 1 < text.length() && (text.charAt(at + 1) == PICTURE || text.charAt(at + 1) == KEYCAP);
        }
        return c >= FIRST || c == '\u00A9' || c == '\u00AE';
    }

    private static boolean continues(String text, int at) {
        int c = text.codePointAt(at);
        return c == ZWJ || c == PICTURE || c == KEYCAP || c >= 0x1F3FB && c <= 0x1F3FF || c >= 0x1F1E6 && c <= 0x1F1FF
                || c >= 0xE0020 && c <= 0xE007F || at > 0 && text.charAt(at - 1) == ZWJ;
    }

    private static void addWords(List<Piece> pieces, String text, int from, int to) {
        String words = text.substring(from, to);
        boolean joiner = words.length() == 1 && words.charAt(0) == ZWJ;
        if (!words.isEmpty() && !joiner) {
            pieces.add(new Piece(words, null));
        }
    }
}
