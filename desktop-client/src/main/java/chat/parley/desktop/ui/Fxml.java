package chat.parley.desktop.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/**
 * Loads the FXML of a view: {@code SignInView.fxml} beside {@code SignInView}. A text written {@code %key} there follows
 * the language for as long as the view lives, in labels, buttons, prompts, tooltips and accessible names. JavaFX thread
 * only.
 */
public final class Fxml {

    /** Stands before a key between the loading and the binding; no text of the app begins with it. */
    private static final String KEY = "%";

    private Fxml() {}

    /**
     * Loads the view's FXML with the view as its controller.
     *
     * @throws IllegalStateException if the view has no FXML
     */
    public static <N extends Parent> N load(Object view, Texts texts) {
        Class<?> type = view.getClass();
        URL file = type.getResource(type.getSimpleName() + ".fxml");
        if (file == null) {
            throw new IllegalStateException("No FXML for " + type);
        }
        var loader = new FXMLLoader(file, new Keys());
        loader.setController(view);
        try {
            N root = loader.load();
            bind(root, texts);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bind(@Nullable Node node, Texts texts) {
        if (node == null) {
            return;
        }
        String spoken = key(node.getAccessibleText());
        if (spoken != null) {
            node.accessibleTextProperty().bind(texts.of(spoken));
        }
        switch (node) {
            case Labeled labeled -> {
                String key = key(labeled.getText());
                if (key != null) {
                    labeled.textProperty().bind(texts.of(key));
                }
                bind(labeled.getTooltip(), texts);
                bind(labeled.getGraphic(), texts);
            }
            case TextInputControl input -> {
                String key = key(input.getPromptText());
                if (key != null) {
                    input.promptTextProperty().bind(texts.of(key));
                }
            }
            case ScrollPane scroll -> bind(scroll.getContent(), texts);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> bind(child, texts));
            default -> {
                // Shapes and pictures say nothing.
            }
        }
    }

    private static void bind(@Nullable Tooltip tooltip, Texts texts) {
        String key = tooltip == null ? null : key(tooltip.getText());
        if (tooltip != null && key != null) {
            tooltip.textProperty().bind(texts.of(key));
        }
    }

    private static @Nullable String key(@Nullable String text) {
        return text != null && text.startsWith(KEY) ? text.substring(KEY.length()) : null;
    }

    /** Hands each key back instead of a text, so that it can be bound once the nodes exist. */
    private static final class Keys extends ResourceBundle {

        @Override
        protected Object handleGetObject(String key) {
            return KEY + key;
        }

        @Override
        public boolean containsKey(String key) {
            return true;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }
}
