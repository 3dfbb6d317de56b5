package chat.parley.desktop.ui;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** Keys as they are written on a cap. */
public final class KeyCap {

    private KeyCap() {}

    /** As in “Ctrl K”. */
    public static String words(KeyCombination keys) {
        return keys.getDisplayText().replaceAll("(?<=.)\\+(?=.)", " ");
    }

    /** A cap with these words. */
    public static Label of(String words) {
        var cap = new Label(words);
        cap.getStyleClass().addAll("key", "t-key");
        cap.setMinWidth(Label.USE_PREF_SIZE);
        return cap;
    }
}
