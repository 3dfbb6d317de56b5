package chat.parley.model;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message with blanks of the same length in place of code, written in Markdown between backticks or fences. */
final class WithoutCode {

    /** A fence opens a block that reaches to a fence at least as long, or to the end. */
    private static final Pattern FENCED = Pattern
            .compile("(?ms)^ {0,3}(`{3,}|~{3,})[^`\\n]*$.*?(?:^ {0,3}\\1[`~]*[ \\t]*$|\\z)");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    private WithoutCode() {}

    static String of(String text) {
        if (text.indexOf('`') < 0 && text.indexOf("~~~") < 0) {
            return text;
        }
        char[] left = text.toCharArray();
        Matcher fenced = FENCED.matcher(text);
        while (fenced.find()) {
            blank(left, fenced.start(), fenced.end());
        }
        blankSpans(left);
        return new String(left);
    }

    /** A run of backticks opens a span that reaches to the next run of the same length in the same paragraph. */
    private static void blankSpans(char[] left) {
        String text = new String(left);
        int at = text.indexOf('`');
        int known = 0;
        while (at >= 0 && known++ < Mentions.MOST) {
            boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
            int open = escaped ? at + 1 : at;
            int after = run(text, open);
            int close = after == open ? -1 : closing(text, after, after - open);
            if (close > 0) {
                blank(left, open, close);
                after = close;
            }
            at = text.indexOf('`', Math.max(after, at + 1));
        }
    }

    private static int closing(String text, int from, int length) {
        Matcher blankLine = BLANK_LINE.matcher(text);
        int end = blankLine.find(from) ? blankLine.start() : text.length();
        int at = text.indexOf('`', from);
        while (at >= 0 && at < end) {
            int after = run(text, at);
            if (after - at == length) {
                return after;
            }
            at = text.indexOf('`', after);
        }
        return -1;
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    private static void blank(char[] left, int from, int to) {
        Arrays.fill(left, from, to, ' ');
    }
}
