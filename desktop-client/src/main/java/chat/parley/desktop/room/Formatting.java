package chat.parley.desktop.room;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text being written, with what is selected in it, and what keys do to it.
 *
 * @param from where the selection begins, in UTF-16 units
 * @param to where it ends; the caret stands there
 */
record Formatting(String text, int from, int to) {

    private static final Pattern LIST = Pattern.compile("^([ \\t]*)([-*+]|(\\d{1,8})([.)])|>)([ \\t]+)");
    private static final String FENCE = "```";

    /** Sets marks around what is selected, or takes them away if they are there. */
    Formatting wrap(String mark) {
        String selected = text.substring(from, to);
        String before = text.substring(0, from);
        String after = text.substring(to);
        if (marked(before, after, mark)) {
            return new Formatting(
                    before.substring(0, from - mark.length()) + selected + after.substring(mark.length()),
                    from - mark.length(), to - mark.length());
        }
        if (selected.length() >= 2 * mark.length() && selected.startsWith(mark) && selected.endsWith(mark)) {
            String bare = selected.substring(mark.length(), selected.length() - mark.length());
            return new Formatting(before + bare + after, from, from + bare.length());
        }
        return new Formatting(before + mark + selected + mark + after, from + mark.length(), to + mark.length());
    }

    /** Sets what is selected as code: between backticks, or of several lines between fences. */
    Formatting code() {
        String selected = text.substring(from, to);
        if (selected.indexOf('\n') < 0) {
            return wrap("`");
        }
        String before = from > 0 && text.charAt(from - 1) != '\n' ? "\n" : "";
        String open = before + FENCE + "\n";
        String close = (selected.endsWith("\n") ? "" : "\n") + FENCE;
        return new Formatting(text.substring(0, from) + open + selected + close + text.substring(to),
                from + open.length(), to + open.length());
    }

    /** Makes what is selected lead to an address. */
    Formatting link(String address) {
        String link = "[" + text.substring(from, to) + "](" + address + ")";
        int end = from + link.length();
        return new Formatting(text.substring(0, from) + link + text.substring(to), end, end);
    }

    /** Begins a new line: a list or a quote goes on in it, unless nothing was written into its last line. */
    Formatting newLine() {
        int begin = text.lastIndexOf('\n', from - 1) + 1;
        String line = text.substring(begin, from);
        Matcher list = LIST.matcher(line);
        if (!list.find()) {
            return insert(from, "\n");
        }
        if (line.length() == list.end()) {
            return new Formatting(text.substring(0, begin) + text.substring(to), begin, begin);
        }
        String marker = list.group(3) == null
                ? list.group(2)
                : Integer.parseInt(list.group(3)) + 1 + list.group(4);
        return insert(from, "\n" + list.group(1) + marker + list.group(5));
    }

    private Formatting insert(int at, String words) {
        int end = at + words.length();
        return new Formatting(text.substring(0, at) + words + text.substring(to), end, end);
    }

    private static boolean marked(String before, String after, String mark) {
        if (!before.endsWith(mark) || !after.startsWith(mark)) {
            return false;
        }
        // One star beside another is half of bold.
        char c = mark.charAt(0);
        int more = before.length() - mark.length() - 1;
        return mark.length() > 1 || more < 0 || before.charAt(more) != c
                || more > 0 && before.charAt(more - 1) == c;
    }
}
