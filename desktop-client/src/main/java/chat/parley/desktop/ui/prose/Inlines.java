package chat.parley.desktop.ui.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import chat.parley.desktop.ui.prose.Run.Style;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns the inside of paragraphs into runs. All paragraphs of a message share one allowance of runs. */
final class Inlines {

    /** Each run is a node to be laid out; beyond so many the rest of a message is set plain. */
    private static final int MOST_RUNS = 100;

    private int left = MOST_RUNS;
    private List<Run> runs = new ArrayList<>();

    List<Run> of(Node paragraph) {
        runs = new ArrayList<>();
        children(paragraph, Set.of(), null);
        return List.copyOf(runs);
    }

    private void children(Node parent, Set<Style> styles, @Nullable WebLink link) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, styles, link);
        }
    }

    private void add(Node node, Set<Style> styles, @Nullable WebLink link) {
        switch (node) {
            case Text text -> add(text.getLiteral(), styles, link);
            case Code code -> add(code.getLiteral(), with(styles, Style.CODE), link);
            case SoftLineBreak _,HardLineBreak _ -> add("\n", styles, link);
            case HtmlInline html -> add(html.getLiteral(), styles, link);
            case StrongEmphasis _ -> children(node, with(styles, Style.BOLD), link);
            case Emphasis _ -> children(node, with(styles, Style.ITALIC), link);
            case Strikethrough _ -> children(node, with(styles, Style.STRIKE), link);
            case Link to -> link(node, to.getDestination(), styles);
            // A picture would have to be fetched from a stranger's server: it is a link to it.
            case Image image -> link(node, image.getDestination(), styles);
            default -> children(node, styles, link);
        }
    }

    private void link(Node node, String destination, Set<Style> styles) {
        String shown = Literal.of(node);
        WebLink link = WebLink.to(destination, shown);
        if (shown.isBlank()) {
            add(destination, styles, link);
            return;
        }
        children(node, styles, link);
        if (link == null && !shown.equals(destination)) {
            // Nobody can follow it, and nobody shall wonder what it would have been.
            add(" (" + CleanText.of(destination, WebLink.LONGEST) + ")", styles, null);
        }
    }

    private void add(String text, Set<Style> styles, @Nullable WebLink link) {
        if (text.isEmpty()) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.getLast();
        boolean spent = left <= 0;
        Run next = spent ? Run.plain(text) : new Run(text, styles, link);
        if (last != null && last.styles().equals(next.styles()) && same(last.link(), next.link())) {
            runs.set(runs.size() - 1, new Run(last.text() + text, last.styles(), last.link()));
        } else {
            left--;
            runs.add(next);
        }
    }

    private static boolean same(@Nullable WebLink one, @Nullable WebLink other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Set<Style> with(Set<Style> styles, Style more) {
        EnumSet<Style> both = EnumSet.of(more);
        both.addAll(styles);
        return both;
    }
}
