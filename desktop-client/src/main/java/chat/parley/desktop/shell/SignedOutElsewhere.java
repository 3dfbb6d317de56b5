package chat.parley.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/** Says that a session is over which was not ended here, until the person has read it: what they have written stays. */
final class SignedOutElsewhere {

    private static final double WIDTH = 440;

    private final Layers layers;
    private final Texts texts;

    SignedOutElsewhere(Layers layers, Texts texts) {
        this.layers = layers;
        this.texts = texts;
    }

    /**
     * Says it.
     *
     * @param server what the server is called
     * @param again leads to where one signs in
     */
    void say(String server, Runnable again) {
        var title = new Label(texts.get("signedOut"));
        title.getStyleClass().add("t-h2");
        title.setWrapText(true);
        var words = new Label(texts.get("signedOut.words", server));
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        var close = new Button(texts.get("signedOut.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> layers.close());
        var signIn = new Button(texts.get("signedOut.again"));
        signIn.getStyleClass().add("primary");
        signIn.setDefaultButton(true);
        signIn.setOnAction(_ -> {
            layers.close();
            again.run();
        });
        var buttons = new HBox(8, close, signIn);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        var dialog = new VBox(12, title, words, buttons);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(title.getText() + " " + words.getText());
        layers.open(dialog);
    }
}
