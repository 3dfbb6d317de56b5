package chat.parley.desktop.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * A question before something that cannot be undone: what happens, then the safe way out, then the deed. The safe button
 * has the focus.
 */
public final class Confirm extends VBox {

    private static final double WIDTH = 420;

    private Confirm(String title, String words, Button no, Button yes) {
        super(12);
        var heading = new Label(title);
        heading.getStyleClass().add("t-h2");
        heading.setWrapText(true);
        var text = new Label(words);
        text.getStyleClass().addAll("t-body", "fg-2");
        text.setWrapText(true);
        var buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(heading, text, buttons);
        setPrefWidth(WIDTH);
        setAccessibleText(title);
    }

    /**
     * Asks.
     *
     * @param no the safe button, such as “Cancel”; only closes
     * @param yes the button that does it, named after the deed
     */
    public static void ask(Layers layers, String title, String words, String no, String yes, Runnable deed) {
        var cancel = new Button(no);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> layers.close());
        var act = new Button(yes);
        act.getStyleClass().add("danger");
        act.setOnAction(_ -> {
            layers.close();
            deed.run();
        });
        layers.open(new Confirm(title, words, cancel, act));
        cancel.requestFocus();
    }
}
