package chat.parley.desktop.ui.prose;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message as it is read. Immutable; made by {@link Markdown}, bounded in length, depth and number of parts.
 *
 * @param words what it says, without marks and on lines as it is shown
 */
public record Prose(List<Block> blocks, String words) {

    private static final int LINE = 300;

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** A text in which nothing is a mark. */
    public static Prose plain(String text) {
        return new Prose(text.isEmpty() ? List.of() : List.of(new Block.Paragraph(List.of(Run.plain(text)))), text);
    }

    static Prose of(List<Block> blocks) {
        return new Prose(blocks, Said.by(blocks));
    }

    /** Whether it is nothing but words. */
    boolean isPlain() {
        return blocks.isEmpty() || blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph(var runs)
                && runs.size() == 1 && runs.getFirst().isPlain();
    }

    /** The words on one line, cut to what a line can hold. */
    public String line() {
        String start = words.length() > LINE ? words.substring(0, LINE) : words;
        return start.replaceAll("\\s+", " ").strip();
    }

    /** Every link in it that can be followed, in order. */
    public List<WebLink> links() {
        return blocks.stream().flatMap(Prose::links).distinct().toList();
    }

    private static Stream<WebLink> links(Block block) {
        return switch (block) {
            case Block.Paragraph(var runs) -> runs.stream().map(Run::link).flatMap(Stream::ofNullable);
            case Block.Code code -> Stream.empty();
            case Block.Quoted(var blocks) -> blocks.stream().flatMap(Prose::links);
            case Block.Listed(var items) -> items.stream().flatMap(item -> item.blocks().stream())
                    .flatMap(Prose::links);
        };
    }
}
