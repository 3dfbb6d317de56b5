package chat.parley.desktop.signin;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** Takes the invitation that a server asks for: its code, or the whole link or message that it came with. */
final class InvitationField extends VBox {

    private static final Insets ABOVE = new Insets(16, 0, 0, 0);

    private final TextField field = new TextField();

    InvitationField(SignInViewModel model, Texts texts) {
        super(6);
        var label = new Label();
        label.getStyleClass().add("field-label");
        label.textProperty().bind(texts.of("signIn.invitation"));
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(label.textProperty());
        field.promptTextProperty().bind(texts.of("signIn.invitation.prompt"));
        field.textProperty().bindBidirectional(model.invitation());
        getChildren().addAll(label, field);
        setMargin(this, ABOVE);
        Shown.when(model.wantsInvitation(), this);
    }

    TextField field() {
        return field;
    }
}
