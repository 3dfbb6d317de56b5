package chat.parley.desktop.ui.prose;

import java.util.List;

/** A part of a message that stands on lines of its own. */
public sealed interface Block {

    record Paragraph(List<Run> runs) implements Block {}

    /**
     * Code on lines of its own.
     *
     * @param language as its author named it, perhaps empty
     */
    record Code(String language, String text) implements Block {}

    record Quoted(List<Block> blocks) implements Block {}

    record Listed(List<Item> items) implements Block {}

    /**
     * A line of a list.
     *
     * @param marker what stands before it: a bullet, or its number as its author wrote it
     */
    record Item(String marker, List<Block> blocks) {}
}
