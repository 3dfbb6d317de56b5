package chat.parley.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;

/**
 * Asks who signs out while messages wait what becomes of these: stay and wait, leave them on this computer for the same
 * person's next time, or give them up.
 */
final class LeavingUnsent {

    private static final double WIDTH = 480;

    private final Chat chat;
    private final Layers layers;
    private final Texts texts;

    LeavingUnsent(Chat chat, Layers layers, Texts texts) {
        this.chat = chat;
        this.layers = layers;
        this.texts = texts;
    }

    /** Runs {@code leave} at once if nothing waits, else after the answer, or never. */
    void before(Runnable leave) {
        if (chat.unsent() == 0) {
            leave.run();
        } else {
            layers.open(question(leave));
        }
    }

    private VBox question(Runnable leave) {
        var title = new Label(texts.count("leaving.unsent", chat.unsent()));
        title.getStyleClass().add("t-h2");
        title.setWrapText(true);
        var words = new Label(texts.get("leaving.words", chat.me().fullName()));
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        var wait = new Button(texts.get("leaving.wait"));
        wait.setCancelButton(true);
        wait.setOnAction(_ -> layers.close());
        var discard = new Button(texts.get("leaving.discard"));
        discard.getStyleClass().add("danger");
        discard.setOnAction(_ -> answer(() -> {
            chat.discardUnsent();
            leave.run();
        }));
        var keep = new Button(texts.get("leaving.keep"));
        keep.getStyleClass().add("primary");
        keep.setDefaultButton(true);
        keep.setOnAction(_ -> answer(leave));
        var buttons = new HBox(8, wait, discard, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        var dialog = new VBox(12, title, words, buttons);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(title.getText());
        return dialog;
    }

    private void answer(Runnable deed) {
        layers.close();
        deed.run();
    }
}
