package chat.parley.desktop.ui.prose;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Turns one parsed message into blocks. What is nested too deep comes out flat, what has too many parts comes out plain. */
final class Reading {

    private static final int DEEPEST = 4;

    private final Inlines inlines = new Inlines();

    Prose read(Node document) {
        return Prose.of(blocks(document, 0));
    }

    private List<Block> blocks(Node parent, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, depth, blocks);
        }
        return blocks;
    }

    private void add(Node node, int depth, List<Block> blocks) {
        switch (node) {
            case Paragraph paragraph -> {
                List<Run> runs = inlines.of(paragraph);
                if (!runs.isEmpty()) {
                    blocks.add(new Block.Paragraph(runs));
                }
            }
            case FencedCodeBlock code -> blocks.add(code(code));
            case BlockQuote quote when depth < DEEPEST ->
                blocks.add(new Block.Quoted(blocks(quote, depth + 1)));
            case ListBlock list when depth < DEEPEST -> blocks.add(list(list, depth));
            default -> blocks.addAll(blocks(node, depth));
        }
    }

    private Block list(ListBlock list, int depth) {
        List<Block.Item> items = new ArrayList<>();
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String marker = list instanceof OrderedList ordered ? number++ + ordered.getMarkerDelimiter() : "•";
            items.add(new Block.Item(marker, blocks(item, depth + 1)));
        }
        return new Block.Listed(items);
    }

    private static Block code(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        int end = info.indexOf(' ');
        return new Block.Code(end < 0 ? info : info.substring(0, end), code.getLiteral().stripTrailing());
    }
}
