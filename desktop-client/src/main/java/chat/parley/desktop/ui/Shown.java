package chat.parley.desktop.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

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

    /**
     * Makes a node when it is first to be seen, puts it behind what the pane has by then, and shows it exactly while the value is
     * true: what few people ever see takes no time to build and to style.
     */
    public static void late(ObservableValue<Boolean> shown, Pane pane, Supplier<? extends Node> make) {
        late(shown, pane, pane.getChildren()::add, make);
    }

    /**
     * The same at a place in the pane.
     *
     * @param add puts the node there, once
     */
    public static void late(ObservableValue<Boolean> shown, Pane pane, Consumer<Node> add,
            Supplier<? extends Node> make) {
        var part = new Part<Node>(make, add);
        // Bound as a node's own properties are, so that what is followed holds on to no pane; and kept by the pane alone.
        var wanted = new SimpleBooleanProperty();
        wanted.bind(shown);
        pane.getProperties().put(part, wanted);
        wanted.subscribe(now -> {
            if (now) {
                part.show();
            } else {
                part.hide();
            }
        });
    }
}
