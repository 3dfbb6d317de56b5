package chat.parley.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.hosting.Hosting;
import chat.parley.desktop.ui.Texts;

/** Asks, when the app is about to end while a server runs on this computer, whether the server goes on. */
final class Closing {

    private static final double WIDTH = 480;

    private final Hosting hosting;
    private final AppWindow window;
    private final Texts texts;

    Closing(Hosting hosting, AppWindow window, Texts texts) {
        this.hosting = hosting;
        this.window = window;
        this.texts = texts;
    }

    /**
     * Whether the app may end now. If not, the person is asked, in the window.
     *
     * @param end ends it after the answer
     */
    boolean mayEnd(Runnable end) {
        if (!hosting.running()) {
            return true;
        }
        window.toFront();
        if (!window.layers().hasDialog()) {
            ask(end);
        }
        return false;
    }

    private void ask(Runnable end) {
        var title = new Label(texts.get("host.closing"));
        title.getStyleClass().add("t-h2");
        title.setWrapText(true);
        var words = new Label(texts.get("host.closing.words"));
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        var cancel = new Button(texts.get("cancel"));
        var stop = new Button(texts.get("host.closing.stop"));
        var leave = new Button(texts.get("host.closing.leave"));
        leave.getStyleClass().add("primary");
        leave.setDefaultButton(true);
        var buttons = new HBox(8, cancel, stop, leave);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        var dialog = new VBox(12, title, words, buttons);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(title.getText());
        cancel.setOnAction(_ -> window.layers().close());
        leave.setOnAction(_ -> hosting.leave().thenRun(end));
        stop.setOnAction(_ -> {
            words.setText(texts.get("host.stopping"));
            buttons.setDisable(true);
            hosting.stop().thenRun(end);
        });
        window.layers().open(dialog);
        leave.requestFocus();
    }
}
