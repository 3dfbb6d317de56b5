package chat.parley.desktop.administration;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;

/** Buttons that are only their pictures where there is no room for their words. */
final class Compact {

    private static final double ICON = 18;

    private Compact() {}

    /** A button that says what it does, in words or when asked. */
    static Button button(String key, Icon icon, Texts texts) {
        var button = new Button("", icon.view(ICON));
        button.textProperty().bind(texts.of(key));
        button.accessibleTextProperty().bind(texts.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(texts.of(key));
        button.setTooltip(tip);
        return button;
    }

    /** Leaves out the words of these buttons while the place is narrower than that. */
    static void below(double width, Region place, Node... buttons) {
        place.widthProperty().map(now -> now.doubleValue() < width).subscribe(narrow -> Stream.of(buttons)
                .filter(Button.class::isInstance).map(Button.class::cast).forEach(button -> button
                        .setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT)));
    }
}
