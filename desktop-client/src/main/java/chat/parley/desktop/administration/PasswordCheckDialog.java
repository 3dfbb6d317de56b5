package chat.parley.desktop.administration;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.util.Subscription;

import chat.parley.desktop.administration.PasswordCheckViewModel.State;
import chat.parley.desktop.model.PasswordCheck;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** Asks for the password whenever something waits for it. JavaFX thread only. */
public final class PasswordCheckDialog {

    private final PasswordCheck check;
    private final Layers layers;
    private final Texts texts;
    private final Subscription watching;
    private boolean open;

    /** Asks in that window until it is closed. */
    public PasswordCheckDialog(PasswordCheck check, Layers layers, Texts texts) {
        this.check = check;
        this.layers = layers;
        this.texts = texts;
        watching = check.wanted().subscribe(this::show);
    }

    /** Asks no more; what waits is given up. */
    public void close() {
        watching.unsubscribe();
        check.cancel();
    }

    private void show(boolean wanted) {
        if (wanted == open) {
            return;
        }
        open = wanted;
        if (wanted) {
            ask();
        } else {
            layers.close();
        }
    }

    private void ask() {
        var model = new PasswordCheckViewModel(check);
        var words = new Label(texts.get("server.password.words"));
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        var field = new PasswordField();
        field.textProperty().bindBidirectional(model.password());
        var trouble = new Label();
        trouble.getStyleClass().addAll("t-caption", "fg-danger");
        trouble.setWrapText(true);
        trouble.textProperty().bind(texts.from(() -> switch (model.state().get()) {
            case WRONG -> texts.get("server.password.wrong");
            case TOO_MANY -> texts.get("server.trouble.tooMany");
            case SILENT -> texts.get("server.trouble.silent");
            case TYPING, CHECKING -> "";
        }, model.state()));
        Shown.when(trouble.textProperty().map(said -> !said.isEmpty()), trouble);
        model.state().subscribe(now -> {
            if (now == State.WRONG) {
                field.requestFocus();
            }
        });
        var cancel = new Button(texts.get("room.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.cancel());
        var confirm = new Button(texts.get("server.password.confirm"));
        confirm.setDefaultButton(true);
        confirm.disableProperty().bind(model.password().isEmpty());
        confirm.setOnAction(_ -> model.confirm());
        var form = new Form(texts.get("server.password.title"), cancel, confirm);
        form.add(words);
        form.add(texts.get("signIn.password"), field);
        form.add(trouble);
        layers.open(form, () -> {
            open = false;
            model.cancel();
        });
        field.requestFocus();
    }
}
