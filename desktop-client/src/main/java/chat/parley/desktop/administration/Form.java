package chat.parley.desktop.administration;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

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
        var label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        add(new VBox(4, label, control));
    }
}
