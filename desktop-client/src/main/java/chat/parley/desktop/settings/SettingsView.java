package chat.parley.desktop.settings;

import java.net.URI;
import java.nio.file.Path;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.settings.PasswordViewModel.State;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.Zoom;
import chat.parley.model.UserView;

/** What a person can set, as a dialog; each change holds at once. Load it with {@link chat.parley.desktop.ui.Fxml}. */
public final class SettingsView {

    private final UserView me;
    private final Safety safety;
    private final PasswordViewModel password;
    private final Look look;
    private final About about;
    private final Runnable done;

    @FXML
    private VBox root;
    @FXML
    private Button close;
    @FXML
    private HBox themes;
    @FXML
    private HBox languages;
    @FXML
    private HBox spelling;
    @FXML
    private Button smaller;
    @FXML
    private Button larger;
    @FXML
    private Button plain;
    @FXML
    private Label size;
    @FXML
    private Label name;
    @FXML
    private PasswordField old;
    @FXML
    private PasswordField fresh;
    @FXML
    private PasswordField again;
    @FXML
    private Button change;
    @FXML
    private VBox devices;
    @FXML
    private HBox notice;
    @FXML
    private Label noticeWords;
    @FXML
    private Label folder;
    @FXML
    private Label secrets;
    @FXML
    private Button openFolder;
    @FXML
    private Button openLog;
    @FXML
    private Button notices;
    @FXML
    private TextArea noticesText;

    /**
     * How the app looks, to be changed.
     *
     * @param theme of all windows
     * @param texts in the language of all windows
     * @param times in the words of that language
     * @param zoom of this window
     * @param habits of writing, which decide whose spelling is checked
     */
    public record Look(Theme theme, Texts texts, Times times, Zoom zoom, WritingHabits habits) {}

    /** How the person keeps others out. */
    public record Safety(PasswordViewModel password, DevicesViewModel devices) {}

    /**
     * A view of the settings.
     *
     * @param done closes it
     */
    public SettingsView(UserView me, Safety safety, Look look, About about, Runnable done) {
        this.me = me;
        this.safety = safety;
        password = safety.password();
        this.look = look;
        this.about = about;
        this.done = done;
    }

    @FXML
    void initialize() {
        Texts texts = look.texts();
        root.accessibleTextProperty().bind(texts.of("settings.title"));
        close.setGraphic(Icon.CLOSE.view(18));
        close.setOnAction(event -> done.run());
        var oneTheme = new ToggleGroup();
        for (Theme.Choice each : Theme.Choice.values()) {
            choice(themes, oneTheme, each, look.theme().choice()).textProperty()
                    .bind(texts.of("menu.theme." + each.word()));
        }
        var oneLanguage = new ToggleGroup();
        for (Language each : Language.values()) {
            choice(languages, oneLanguage, each, texts.language()).setText(each.ownName());
        }
        for (Language each : Language.values()) {
            spelling.getChildren().add(checked(each, look.habits()));
        }
        bindZoom(texts);
        name.setText(me.fullName() + "  ·  " + me.username());
        bindPassword(texts);
        devices.getChildren().setAll(new DevicesView(safety.devices(), texts, look.times()));
        bindAbout(texts);
    }

    /** Puts the focus to the first setting. */
    public void focus() {
        themes.getChildren().getFirst().requestFocus();
    }

    private void bindZoom(Texts texts) {
        Zoom zoom = look.zoom();
        smaller.setOnAction(event -> zoom.smaller());
        larger.setOnAction(event -> zoom.larger());
        plain.setOnAction(event -> zoom.plain());
        size.textProperty().bind(texts.from(
                () -> texts.get("settings.size.percent", Math.round(zoom.factor().get() * 100)), zoom.factor()));
    }

    private void bindPassword(Texts texts) {
        old.textProperty().bindBidirectional(password.old());
        fresh.textProperty().bindBidirectional(password.fresh());
        again.textProperty().bindBidirectional(password.again());
        change.setOnAction(event -> password.change());
        again.setOnAction(event -> password.change());
        var state = password.state();
        change.disableProperty().bind(state.map(now -> now == State.CHANGING));
        Shown.when(state.map(now -> now != State.TYPING && now != State.CHANGING), notice);
        noticeWords.textProperty().bind(texts.from(() -> switch (state.get()) {
            case TYPING, CHANGING -> "";
            default -> texts.get(state.get().key());
        }, state));
        state.subscribe(now -> notice.getStyleClass().setAll("notice", now == State.CHANGED ? "success" : "danger"));
    }

    private void bindAbout(Texts texts) {
        folder.setText(about.folder().toString());
        secrets.textProperty().bind(texts.from(() -> texts.get(switch (about.secrets().get()) {
            case KEYRING -> "settings.secrets.keyring";
            case FILE -> "settings.secrets.file";
        })));
        openFolder.setOnAction(event -> show(about.folder()));
        openLog.setOnAction(event -> show(about.log()));
        Shown.when(noticesText.textProperty().isEmpty().not(), noticesText);
        notices.setOnAction(event -> noticesText.setText(noticesText.getText().isEmpty() ? Notices.read() : ""));
    }

    private void show(Path file) {
        URI address = file.toUri();
        about.browser().accept(address.toString());
    }

    private static CheckBox checked(Language language, WritingHabits habits) {
        var box = new CheckBox(language.ownName());
        box.setSelected(!habits.now().get().unchecked().contains(language.code()));
        box.setOnAction(event -> habits.check(language.code(), box.isSelected()));
        return box;
    }

    private static <T> ToggleButton choice(HBox row, ToggleGroup group, T value, Property<T> chosen) {
        var button = new ToggleButton();
        button.getStyleClass().add("chip");
        button.setToggleGroup(group);
        button.setOnAction(event -> chosen.setValue(value));
        chosen.subscribe(now -> button.setSelected(now == value));
        // One is always chosen: pressing it again must not turn it off.
        button.selectedProperty().subscribe(on -> {
            if (!on && chosen.getValue() == value) {
                button.setSelected(true);
            }
        });
        row.getChildren().add(button);
        return button;
    }
}
