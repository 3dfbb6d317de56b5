package chat.parley.desktop.ui.prose;

import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The letters within a node, whatever they look like. */
final class Literal {

    private Literal() {}

    static String of(Node node) {
        var letters = new StringBuilder();
        collect(node, letters);
        return letters.toString();
    }

    private static void collect(Node parent, StringBuilder letters) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> letters.append(text.getLiteral());
                case Code code -> letters.append(code.getLiteral());
                case HtmlInline html -> letters.append(html.getLiteral());
                default -> collect(node, letters);
            }
        }
    }
}
