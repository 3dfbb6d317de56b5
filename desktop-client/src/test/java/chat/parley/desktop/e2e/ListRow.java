package chat.parley.desktop.e2e;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** A row of the list of conversations, by what it shows. */
record ListRow(Node node) {

    String title() {
        return text(".t-name", text(".t-strong", ""));
    }

    /** Whether it is the row with that title; of a room named after its people, in whatever order. */
    boolean isCalled(String title) {
        return Set.of(title().split(", ")).equals(Set.of(title.split(", ")));
    }

    /** The number in the badge, 0 without one. */
    int unread() {
        String count = text(".badge", "0");
        return count.isEmpty() ? 0 : Integer.parseInt(count.replace("+", ""));
    }

    private String text(String selector, String otherwise) {
        return Fx.see(() -> node.lookup(selector) instanceof Labeled label && label.isVisible()
                ? label.getText()
                : otherwise);
    }
}
