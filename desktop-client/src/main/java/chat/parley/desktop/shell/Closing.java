package chat.parley.desktop.shell;

import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.hosting.Hosting;
import chat.parley.desktop.ui.Texts;

/** Asks, when the window closes while a server runs on this computer, whether the server goes on. */
final class Closing implements BooleanSupplier {

    private static final double WIDTH = 480;

    private final Hosting hosting;
    private final AppWindow window;
    private final Texts texts;

    Closing(Hosting hosting, AppWindow window, Texts texts) {
        this.hosting = hosting;
        this.window = window;
        this.texts = texts;
    }

    /** Whether the window may close now. If not, the person is asked, and it closes after the answer. */
    @Override
    public boolean getAsBoolean() {
        if (hosting.running() && !window.layers().hasDialog()) {
            ask();
        }
        return !hosting.running();
    }

    private void ask() {
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
        leave.setOnAction(_ -> hosting.leave().thenRun(window::close));
        stop.setOnAction(_ -> {
            words.setText(texts.get("host.stopping"));
            buttons.setDisable(true);
            hosting.stop().thenRun(window::close);
        });
        window.layers().open(dialog);
        leave.requestFocus();
    }
}
