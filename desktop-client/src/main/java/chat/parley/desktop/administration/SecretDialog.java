package chat.parley.desktop.administration;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;

/**
 * Shows a password that is nowhere else. Neither Escape nor a press beside it ends it: it would be gone. JavaFX thread only.
 */
final class SecretDialog {

    private static final double ICON = 16;

    private SecretDialog() {}

    /** @param title whose password it is */
    static void open(AdminTools tools, String title, String password) {
        Texts texts = tools.texts();
        var words = new Label(texts.get("server.secret.words"));
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        var field = new TextField(password);
        field.setEditable(false);
        field.setAccessibleText(title);
        field.getStyleClass().add("md-code");
        HBox.setHgrow(field, Priority.ALWAYS);
        var copy = new Button(texts.get("message.copy"), Icon.COPY.view(ICON));
        copy.setMinWidth(Button.USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            copy(password);
            tools.layers().toast(texts.get("message.copied"));
        });
        var done = new Button(texts.get("server.secret.done"));
        done.setDefaultButton(true);
        done.setOnAction(_ -> tools.layers().close());
        var form = new Form(title, copy, done);
        form.add(words);
        form.add(SideBySide.of(8, field));
        open(tools, form);
        copy.requestFocus();
    }

    /** Opens a dialog that only its own buttons end. */
    static void open(AdminTools tools, Form form) {
        tools.layers().open(form, () -> open(tools, form));
    }

    /** Puts words where they can be pasted from. */
    static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
