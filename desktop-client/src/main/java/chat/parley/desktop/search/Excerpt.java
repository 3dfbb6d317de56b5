package chat.parley.desktop.search;

import java.util.ArrayList;
import java.util.List;

import chat.parley.model.TextRange;

/**
 * As much of a text as there is room for, from a little before the first match; in one paragraph.
 *
 * @param matches where the shortened text has what was looked for
 */
record Excerpt(String text, List<TextRange> matches) {

    private static final String MORE = "…";
    private static final int BEFORE = 40;

    /** @param most how many UTF-16 units there is room for */
    static Excerpt of(String text, List<TextRange> matches, int most) {
        int start = start(text, matches, most);
        int end = end(text, start, most);
        String head = start > 0 ? MORE : "";
        String shown = head + text.substring(start, end).replaceAll("\\s", " ") + (end < text.length() ? MORE : "");
        List<TextRange> moved = new ArrayList<>();
        for (TextRange match : matches) {
            if (match.start() >= start && match.start() < end) {
                int by = head.length() - start;
                moved.add(new TextRange(match.start() + by, Math.min(match.end(), end) + by));
            }
        }
        return new Excerpt(shown, List.copyOf(moved));
    }

    /** At the beginning of a word, if there is one near. */
    private static int start(String text, List<TextRange> matches, int most) {
        if (matches.isEmpty() || text.length() <= most || matches.getFirst().end() <= most - MORE.length()) {
            return 0;
        }
        int first = matches.getFirst().start();
        for (int at = Math.max(1, first - BEFORE); at < first; at++) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return first;
    }

    /** Not within a character. */
    private static int end(String text, int start, int most) {
        int end = Math.min(text.length(), start + most);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
