package chat.parley.desktop.administration;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;

/** A dialog: its title, what it asks for, and the buttons that end it. */
final class Form extends VBox {

    private static final double WIDTH = 440;

    private final VBox content = new VBox(14);

    /** @param yes the last of the buttons, which does it */
    Form(String title, Button no, Button yes) {
        super(14);
        var heading = new Label(title);
        heading.getStyleClass().add("t-h2");
        heading.setWrapText(true);
        yes.getStyleClass().add("primary");
        var buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(heading, content, buttons);
        setPrefWidth(WIDTH);
        setAccessibleText(title);
    }

    void add(Node node) {
        content.getChildren().add(node);
    }

    /** Adds something to fill in, under its name. */
    void add(String name, Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        add(named(name, control));
    }

    /** Something to fill in, under its name. */
    static VBox named(String name, Node control) {
        var label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        return new VBox(4, label, control);
    }

    /** The choice of what somebody comes as. */
    static HBox positions(ObjectProperty<Position> chosen, Texts texts) {
        var group = new ToggleGroup();
        var row = SideBySide.of(20);
        for (Position position : List.of(Position.MEMBER, Position.AGENT)) {
            var button = new RadioButton(texts.get(position.key()));
            button.setToggleGroup(group);
            button.setSelected(position == chosen.get());
            button.setOnAction(_ -> chosen.set(position));
            row.getChildren().add(button);
        }
        return row;
    }
}
