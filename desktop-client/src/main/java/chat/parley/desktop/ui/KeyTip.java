package chat.parley.desktop.ui;

import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/** What a button does, in a tooltip, and the keys that do the same, as this computer's keyboard names them. */
public final class KeyTip extends Tooltip {

    /**
     * A tooltip in the language of now.
     *
     * @param key of the words
     * @param keys as {@link KeyCombination#valueOf} reads them, such as {@code Shortcut+I}
     */
    public KeyTip(Texts texts, String key, String keys) {
        String written = KeyCombination.valueOf(keys).getDisplayText();
        textProperty().bind(texts.from(() -> texts.get("keys.tip", texts.get(key), written)));
    }
}
