package chat.parley.desktop.room;

/** Messages of many lines are shown in part until the person asks for the whole. */
final class LongText {

    private static final int TOO_MANY_LINES = 40;
    private static final int SHOWN_LINES = 24;
    /** About what fits a line of the widest bubble; an exact count would depend on the width of the window. */
    private static final int LINE = 75;

    private LongText() {}

    static boolean isLong(String text) {
        return endOfLine(text, TOO_MANY_LINES) < text.length();
    }

    /** As much of a text as is shown at first. */
    static String shown(String text) {
        return isLong(text) ? beginning(text) : text;
    }

    /** The first lines of a long text. */
    static String beginning(String text) {
        int end = endOfLine(text, SHOWN_LINES);
        // Half of a surrogate pair would show as a box.
        int whole = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        return text.substring(0, whole).stripTrailing() + "…";
    }

    private static int endOfLine(String text, int lines) {
        int end = 0;
        for (int line = 0; line < lines && end < text.length(); line++) {
            int lineBreak = text.indexOf('\n', end);
            boolean fits = lineBreak >= 0 && lineBreak - end <= LINE;
            end = fits ? lineBreak + 1 : Math.min(text.length(), end + LINE);
        }
        return end;
    }
}
