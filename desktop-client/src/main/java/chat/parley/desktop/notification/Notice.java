package chat.parley.desktop.notification;

/**
 * What the computer is to tell.
 *
 * @param key one notice at a time stands under it: the next one takes its place
 * @param title in one line
 * @param text plain, without any markup
 */
public record Notice(String key, String title, String text) {

    private static final int LONGEST = 120;

    /** What somebody said, as one line that is not too long and ends within no character. */
    static String line(String said) {
        String line = said.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
