package chat.parley.desktop.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Nodes that take no room while they have nothing to say. */
public final class Shown {

    private Shown() {}

    /** Shows the node or not, from now on. */
    public static void now(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows the node exactly while the value is true, for as long as both live. */
    public static void when(ObservableValue<Boolean> shown, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(shown);
            node.managedProperty().bind(node.visibleProperty());
        }
    }
}
