package chat.parley.benchmarks.scenario;

import java.util.Locale;

/** The number a benchmark's message carries in its text, to be found in a frame without reading the rest of it. */
final class Mark {

    private static final String OPENING = "[#";
    private static final int DIGITS = 7;

    private Mark() {}

    /** A text of the length people write, marked. */
    static String text(int number) {
        return String.format(Locale.ROOT,
                "%s%07d] Could you look at the order from yesterday? Няма спешност, благодаря!",
                OPENING, number);
    }

    /** The number in the first mark of a frame, or -1. */
    static int in(String frame) {
        int at = frame.indexOf(OPENING);
        if (at < 0 || frame.length() < at + OPENING.length() + DIGITS) {
            return -1;
        }
        int from = at + OPENING.length();
        return Integer.parseInt(frame, from, from + DIGITS, 10);
    }
}
