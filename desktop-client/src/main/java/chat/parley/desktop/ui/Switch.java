package chat.parley.desktop.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** Turns something on or off at once. */
public final class Switch extends ToggleButton {

    /** One that is off. */
    public Switch() {
        var thumb = new Region();
        thumb.getStyleClass().add("switch-thumb");
        getStyleClass().add("switch");
        setGraphic(thumb);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /** One that shows that value and changes it. */
    public static Switch of(BooleanProperty value) {
        var button = new Switch();
        WhileShown.of(button, value).subscribe(button::setSelected);
        button.setOnAction(_ -> value.set(button.isSelected()));
        return button;
    }
}
