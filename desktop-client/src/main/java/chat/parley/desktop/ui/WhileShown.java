package chat.parley.desktop.ui;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * How nodes follow what lives longer than they do, such as the language or the conversations of an account: as long as they
 * are in a window. So nothing keeps alive what showed it, and nobody has to let go of it. JavaFX thread only.
 */
public final class WhileShown {

    private final Node node;
    private Supplier<Subscription> begin = () -> Subscription.EMPTY;
    private Subscription following = Subscription.EMPTY;

    /** For a node that shows one thing after the other, such as a cell; follows nothing yet. */
    public WhileShown(Node node) {
        this.node = node;
        node.sceneProperty().subscribe((_, scene) -> {
            if (scene == null) {
                following.unsubscribe();
                following = Subscription.EMPTY;
            } else {
                follow(begin);
            }
        });
    }

    /**
     * That value while the node is in a window, and what it was last while it is in none. To be asked for once in the life of
     * the node, which holds on to it.
     */
    public static <T extends @Nullable Object> ObservableValue<T> of(Node node, ObservableValue<T> value) {
        return value.when(node.sceneProperty().map(_ -> true).orElse(false));
    }

    /**
     * Follows that instead of what was followed before.
     *
     * @param begin shows how things are, and follows them from then on; asked again whenever the node comes into a window
     */
    public void follow(Supplier<Subscription> begin) {
        following.unsubscribe();
        this.begin = begin;
        following = begin.get();
        if (node.getScene() == null) {
            following.unsubscribe();
        }
    }

    /** Follows nothing. */
    public void stop() {
        follow(() -> Subscription.EMPTY);
    }
}
