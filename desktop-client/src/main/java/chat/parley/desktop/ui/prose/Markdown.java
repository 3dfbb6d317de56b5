package chat.parley.desktop.ui.prose;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;

/**
 * Understands a chat's Markdown: bold, italics, strikethrough, code, quotes, lists and links. A line break is a line
 * break; what looks like HTML, a heading, a rule or a picture is what it says. Safe for use by many threads.
 */
public final class Markdown {

    /** The most UTF-16 units that are read of a message; the server takes 10,000. */
    static final int MOST = 12_000;
    private static final int MOST_NESTING = 16;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.create(), StrikethroughExtension.create()))
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
            .customInlineContentParserFactory(new PlainAmpersand()).maxInlineNesting(MOST_NESTING)
            .maxOpenBlockParsers(MOST_NESTING).build();
    /** What begins a quote or a list. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^ {0,3}(?:>|[-+] |\\d{1,9}[.)] )");

    private Markdown() {}

    /** What a message says and how it looks. Takes a few microseconds for a plain message, and is bounded for all. */
    public static Prose read(String text) {
        String clean = CleanText.of(text, MOST);
        if (isPlain(clean)) {
            return Prose.plain(clean);
        }
        return new Reading().read(PARSER.parse(clean));
    }

    /** What a message says on one line, without marks, cut to what a line can hold. */
    public static String line(String text) {
        return read(text.length() > 2 * LINE ? CleanText.of(text, 2 * LINE) : text).line();
    }

    private static final int LINE = 300;

    /** Whether a text is an address that a message may link to, and nothing else. */
    public static boolean isAddress(String text) {
        return WebLink.to(text, text) != null;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '*', '_', '~', '`', '[', '<', '\\', '@' -> {
                    return false;
                }
                case '/' -> {
                    if (text.startsWith("://", i - 1)) {
                        return false;
                    }
                }
                case '.' -> {
                    if (i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3)) {
                        return false;
                    }
                }
                default -> {
                    // It stands for itself.
                }
            }
        }
        return !BLOCK.matcher(text).find();
    }
}
