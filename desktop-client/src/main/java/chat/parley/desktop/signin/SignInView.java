package chat.parley.desktop.signin;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.backend.ServerCertificate.Doubt;
import chat.parley.desktop.ui.CardButton;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.LanguageMenu;
import chat.parley.desktop.ui.Mark;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Binds the sign-in screen to its view model. Load it with {@link chat.parley.desktop.ui.Fxml}. */
public final class SignInView {

    private static final double WIDE_ENOUGH_FOR_BRAND = 900;
    private static final double HIGH_ENOUGH_FOR_DRAWING = 690;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final SignInViewModel model;
    private final Texts texts;
    private final Ways ways;
    private final Consumer<ServerCertificate> ask;
    /** Held here, as what it is made from holds it only weakly. */
    private final ObjectBinding<ServerHint> hint;
    private final InvitationField invitation;

    @FXML
    private HBox root;
    @FXML
    private StackPane brand;
    @FXML
    private Region drawing;
    @FXML
    private HBox brandHead;
    @FXML
    private Label title;
    @FXML
    private CustomTextField server;
    @FXML
    private Label hintName;
    @FXML
    private Label hintWords;
    @FXML
    private Button look;
    @FXML
    private HBox names;
    @FXML
    private TextField firstName;
    @FXML
    private TextField lastName;
    @FXML
    private Label nameLabel;
    @FXML
    private TextField name;
    @FXML
    private VBox form;
    @FXML
    private VBox emailBox;
    @FXML
    private TextField email;
    @FXML
    private Button forgot;
    @FXML
    private PasswordField password;
    @FXML
    private TextField shownPassword;
    @FXML
    private Button eye;
    @FXML
    private HBox strengthRow;
    @FXML
    private ProgressBar strengthBar;
    @FXML
    private Label strengthWords;
    @FXML
    private CheckBox keep;
    @FXML
    private HBox notice;
    @FXML
    private Label noticeWords;
    @FXML
    private Button submit;
    @FXML
    private Button change;
    @FXML
    private VBox hosting;
    @FXML
    private MenuButton language;
    @FXML
    private Button back;

    /**
     * Where it leads but to the server.
     *
     * @param hostHere opens the dialog that starts a server on this computer; empty if this installation has no server
     * @param back returns to whom one is signed in as already; empty if there is nobody
     */
    public record Ways(Optional<Runnable> hostHere, Optional<Runnable> back) {}

    /**
     * A view for the model.
     *
     * @param ways where it leads otherwise
     * @param ask shows a certificate that is not trusted, and asks about it
     */
    public SignInView(SignInViewModel model, Texts texts, Ways ways, Consumer<ServerCertificate> ask) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        this.ask = ask;
        invitation = new InvitationField(model, texts);
        hint = Bindings.createObjectBinding(() -> ServerHint.of(model.check().get(), texts), model.check(),
                texts.language());
    }

    @FXML
    void initialize() {
        Shown.when(root.widthProperty().map(width -> width.doubleValue() >= WIDE_ENOUGH_FOR_BRAND), brand);
        Shown.when(root.heightProperty().map(height -> height.doubleValue() >= HIGH_ENOUGH_FOR_DRAWING), drawing);
        brandHead.getChildren().addFirst(Mark.bare(34));
        LanguageMenu.fill(language, texts);
        WayBack.install(root, back, ways.back());
        var host = CardButton.onWell(Icon.HOSTPC, texts.of("signIn.host"), texts.of("signIn.host.words"));
        host.setOnAction(_ -> ways.hostHere().ifPresent(Runnable::run));
        hosting.getChildren().add(host);
        form.getChildren().add(form.getChildren().indexOf(emailBox) + 1, invitation);
        bindFields();
        bindServer();
        bindPassword();
        bindMode();
        bindTrouble();
    }

    /** Puts the focus where typing begins: the server if none is known, else the name. */
    public void focusFirst() {
        (model.server().get().isEmpty() ? server : name).requestFocus();
    }

    private void bindFields() {
        server.textProperty().bindBidirectional(model.server());
        name.textProperty().bindBidirectional(model.name());
        firstName.textProperty().bindBidirectional(model.firstName());
        lastName.textProperty().bindBidirectional(model.lastName());
        email.textProperty().bindBidirectional(model.email());
        password.textProperty().bindBidirectional(model.password());
        shownPassword.textProperty().bindBidirectional(model.password());
        keep.selectedProperty().bindBidirectional(model.keep());
    }

    private void bindServer() {
        server.setLeft(Icon.SERVER.view(18));
        server.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.checkServer();
            }
        });
        var remembered = new RememberedServers(server, model, texts);
        hint.subscribe(said -> {
            hintName.setText(said.name());
            hintWords.setText(said.words());
            remembered.showBefore(said.picture());
        });
        Shown.when(model.doubtful().map(Objects::nonNull), look);
        look.setOnAction(_ -> showCertificate());
        model.doubtful().subscribe(certificate -> {
            if (certificate != null && certificate.doubt() == Doubt.CHANGED) {
                showCertificate();
            }
        });
        Shown.when(hintName.textProperty().map(words -> !words.isEmpty()), hintName);
    }

    private void showCertificate() {
        ServerCertificate certificate = model.doubtful().getValue();
        if (certificate != null) {
            ask.accept(certificate);
        }
    }

    private void bindPassword() {
        eye.setOnAction(_ -> reveal(!shownPassword.isVisible()));
        reveal(false);
        eye.accessibleTextProperty()
                .bind(texts.from(
                        () -> texts.get(shownPassword.isVisible() ? "signIn.password.hide" : "signIn.password.show"),
                        shownPassword.visibleProperty()));
        Shown.when(model.creating(), strengthRow);
        strengthBar.progressProperty().bind(model.strength().map(PasswordStrength::share));
        strengthWords.textProperty().bind(texts.from(
                () -> texts.get("signIn.strength." + model.strength().getValue().name().toLowerCase(Locale.ROOT)),
                model.password()));
        forgot.setOnAction(_ -> model.askedForForgottenPassword());
    }

    private void reveal(boolean shown) {
        boolean typing = password.isFocused() || shownPassword.isFocused();
        shownPassword.setVisible(shown);
        password.setVisible(!shown);
        eye.setGraphic((shown ? Icon.LOCK : Icon.EYE).view(18));
        if (typing) {
            visiblePassword().requestFocus();
            visiblePassword().end();
        }
    }

    private TextField visiblePassword() {
        return shownPassword.isVisible() ? shownPassword : password;
    }

    private void bindMode() {
        var creating = model.creating();
        Shown.when(creating, names, emailBox);
        Shown.when(creating.map(now -> !now), forgot);
        Shown.when(creating.map(now -> !now && ways.hostHere().isPresent()), hosting);
        title.textProperty()
                .bind(texts.from(() -> texts.get(creating.get() ? "signIn.create" : "signIn.title"), creating));
        nameLabel.textProperty()
                .bind(texts.from(() -> texts.get(creating.get() ? "signIn.username" : "signIn.name"), creating));
        name.accessibleTextProperty().bind(nameLabel.textProperty());
        submit.textProperty().bind(texts.from(() -> texts.get(submitKey()), creating, model.busy()));
        submit.disableProperty().bind(model.busy().or(model.secondsToWait().greaterThan(0)));
        submit.setOnAction(_ -> model.submit());
        change.textProperty()
                .bind(texts.from(() -> texts.get(creating.get() ? "signIn.back" : "signIn.create"), creating));
        change.setOnAction(_ -> {
            model.create(!creating.get());
            (creating.get() ? firstName : name).requestFocus();
        });
    }

    private String submitKey() {
        if (model.busy().get()) {
            return model.creating().get() ? "signIn.create.busy" : "signIn.busy";
        }
        return model.creating().get() ? "signIn.create" : "signIn.title";
    }

    private void bindTrouble() {
        noticeWords.textProperty().bind(texts.from(this::notice, model.trouble(), model.secondsToWait()));
        Shown.when(noticeWords.textProperty().map(words -> !words.isEmpty()), notice);
        notice.getChildren().addFirst(Icon.ALERT.view(18));
        model.trouble().subscribe(trouble -> {
            Field wrong = trouble == null ? null : trouble.field();
            for (Field each : Field.values()) {
                node(each).pseudoClassStateChanged(WRONG, each == wrong);
            }
            if (wrong != null) {
                node(wrong).requestFocus();
            }
        });
    }

    private String notice() {
        long seconds = model.secondsToWait().get();
        if (seconds > 0) {
            return seconds >= 60
                    ? texts.count("signIn.tooMany.minutes", (seconds + 59) / 60)
                    : texts.count("signIn.tooMany.seconds", seconds);
        }
        @Nullable
        Trouble trouble = model.trouble().get();
        return trouble == null ? "" : texts.get(trouble.key());
    }

    private Node node(Field field) {
        return switch (field) {
            case SERVER -> server;
            case NAME -> name;
            case PASSWORD -> visiblePassword();
            case FIRST_NAME -> firstName;
            case LAST_NAME -> lastName;
            case EMAIL -> email;
            case INVITATION -> invitation.field();
        };
    }
}
