package chat.parley.desktop.ui.prose;

/**
 * What is left of a text from anybody once nothing in it can hurt the view: no control characters, no characters that
 * turn the reading direction of what is around them, no piles of marks on one letter, no halves of characters.
 */
public final class CleanText {

    /** More marks on one letter occur in no language; they would be drawn over the lines around. */
    private static final int MOST_MARKS = 4;
    /**
     * How often the letters may change to those of another font. Each change costs a layout about as much as a line of plain
     * text; whoever writes in two scripts changes hundreds of times in a long message, not thousands.
     */
    private static final int MOST_CHANGES = 600;
    /** Twice what the server takes. */
    private static final int MOST_OF_NAME = 260;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** The clean text, cut after so many UTF-16 units; the same string if it was clean and short. */
    public static String of(String text, int most) {
        String cut = cut(text, most);
        return isClean(cut) ? cut : clean(cut);
    }

    /**
     * A name as it may stand among other words: clean, not endless, and where it is written from right to left, kept from
     * turning what is around it.
     */
    public static String name(String name) {
        String clean = of(name, MOST_OF_NAME);
        return isRightToLeft(clean)
                ? FIRST_STRONG_ISOLATE + clean + POP_ISOLATE
                : clean;
    }

    /** Whether any of it is written from right to left. */
    static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(CleanText::isRightToLeft);
    }

    private static boolean isRightToLeft(int c) {
        if (c < 0x0590) {
            return false;
        }
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** Quick, and for most texts the whole cost: the suspicious characters all lie beyond these. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c >= 0x0300
                    && (c < 0x0400 || c > 0x0482) && (c < 0x048A || c > 0x052F) && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        int marks = 0;
        int changes = 0;
        int font = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int next = font(c, font);
            changes += next == font ? 0 : 1;
            font = next;
            if (changes > MOST_CHANGES) {
                return clean.append('…').toString();
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (c == '\r') {
                if (i >= text.length() || text.charAt(i) != '\n') {
                    clean.append('\n');
                }
            } else if (c == 0x85 || c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append(REPLACEMENT);
            } else if (marks <= MOST_MARKS && !isDropped(c)) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /**
     * A number for the font that draws it, as far as that can be told: 0 for Latin and Cyrillic, one for all of East Asia, whose
     * writings alternate within a word, one for pictures and symbols, else one for each script. Spaces, digits and signs change none.
     */
    private static int font(int c, int before) {
        if (c < 0x2300 && !Character.isLetter(c)) {
            return before;
        }
        if (c < 0x0530 || c >= 0x1E00 && c < 0x2300) {
            return 0;
        }
        if (c >= 0x1100 && c < 0x1200 || c >= 0x2E80 && c < 0xA000 || c >= 0xAC00 && c < 0xD800
                || c >= 0xF900 && c < 0xFB00 || c >= 0xFF00 && c < 0xFFF0 || c >= 0x20000 && c < 0x40000) {
            return 1;
        }
        return 2 + Character.UnicodeScript.of(c).ordinal();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Controls, embeddings and overrides of direction, fillers that look like nothing, and what no font may know. */
    private static boolean isDropped(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB || c == 0x3164
                || c == 0x115F || c == 0x1160 || c == 0xFFA0;
    }
}
