package chat.parley.desktop.ui.prose;

import java.util.List;

/** What blocks say, without marks: for previews and screen readers. */
final class Said {

    private Said() {}

    static String by(List<Block> blocks) {
        var said = new StringBuilder();
        blocks.forEach(block -> say(block, said));
        return said.toString();
    }

    private static void say(Block block, StringBuilder said) {
        if (!said.isEmpty() && !Character.isWhitespace(said.charAt(said.length() - 1))) {
            said.append('\n');
        }
        switch (block) {
            case Block.Paragraph(var runs) -> runs.forEach(run -> said.append(run.text()));
            case Block.Code(var language, var text) -> said.append(text);
            case Block.Quoted(var blocks) -> blocks.forEach(each -> say(each, said));
            case Block.Listed(var items) -> items.forEach(item -> {
                if (!said.isEmpty() && said.charAt(said.length() - 1) != '\n') {
                    said.append('\n');
                }
                said.append(item.marker()).append(' ');
                item.blocks().forEach(each -> say(each, said));
            });
        }
    }
}
