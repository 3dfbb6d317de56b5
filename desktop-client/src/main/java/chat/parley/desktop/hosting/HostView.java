package chat.parley.desktop.hosting;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.hosting.HostViewModel.Step;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** The dialog that starts a server on this computer. */
public final class HostView {

    private static final double ICON = 18;

    private final HostViewModel model;
    private final Texts texts;
    private final Layers layers;

    @FXML
    private VBox asking;
    @FXML
    private TextField serverName;
    @FXML
    private TextField firstName;
    @FXML
    private TextField lastName;
    @FXML
    private TextField username;
    @FXML
    private PasswordField password;
    @FXML
    private Label folder;
    @FXML
    private HBox notice;
    @FXML
    private Label noticeWords;
    @FXML
    private VBox starting;
    @FXML
    private VBox ready;
    @FXML
    private HBox done;
    @FXML
    private TextField address;
    @FXML
    private Button copy;
    @FXML
    private Button cancel;
    @FXML
    private Button start;
    @FXML
    private Button open;

    private HostView(HostViewModel model, Texts texts, Layers layers) {
        this.model = model;
        this.texts = texts;
        this.layers = layers;
    }

    /** Opens the dialog above a screen. */
    public static void open(HostViewModel model, Texts texts, Layers layers) {
        var view = new HostView(model, texts, layers);
        layers.open(Fxml.<VBox>load(view, texts), model::open);
        view.serverName.requestFocus();
    }

    @FXML
    void initialize() {
        serverName.textProperty().bindBidirectional(model.serverName());
        firstName.textProperty().bindBidirectional(model.firstName());
        lastName.textProperty().bindBidirectional(model.lastName());
        username.textProperty().bindBidirectional(model.username());
        password.textProperty().bindBidirectional(model.password());
        folder.setText(model.folder());
        address.textProperty().bind(model.address());
        notice.getChildren().addFirst(Icon.ALERT.view(ICON));
        done.getChildren().addFirst(Icon.CHECK.view(ICON));
        noticeWords.textProperty().bind(texts.from(
                () -> model.trouble().get().isEmpty() ? "" : texts.get(model.trouble().get()), model.trouble()));
        Shown.when(model.trouble().isNotEmpty(), notice);
        Shown.when(is(Step.ASKING), asking, start, cancel);
        Shown.when(is(Step.STARTING), starting);
        Shown.when(is(Step.READY), ready, open);
        start.setOnAction(_ -> model.start());
        cancel.setOnAction(_ -> layers.close());
        open.setOnAction(_ -> {
            layers.close();
            model.open();
        });
        copy.setOnAction(_ -> copyAddress());
        model.step().subscribe(now -> {
            if (now == Step.READY) {
                open.requestFocus();
            }
        });
    }

    private ObservableValue<Boolean> is(Step step) {
        return model.step().map(now -> now == step);
    }

    private void copyAddress() {
        var content = new ClipboardContent();
        content.putString(model.address().get());
        Clipboard.getSystemClipboard().setContent(content);
        layers.toast(texts.get("copied"));
    }
}
