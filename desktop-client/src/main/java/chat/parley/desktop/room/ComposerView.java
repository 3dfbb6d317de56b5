package chat.parley.desktop.room;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.GrowingField;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyTip;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Where messages are written. Load it with {@link chat.parley.desktop.ui.Fxml}. */
final class ComposerView {

    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    private static final KeyCombination EMOJI = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination SHORTCUT_ENTER = new KeyCodeCombination(KeyCode.ENTER,
            KeyCombination.SHORTCUT_DOWN);

    private final RoomViewModel room;
    private final Composer model;
    private final RowFiles files;
    private final FileDrops drops;
    private final Runnable sent;
    private final Runnable enterMessages;
    private boolean composing;
    private int above;
    private @Nullable WordsOffered offered;
    private @Nullable SpellCheck check;
    private @Nullable WritingHelp help;
    private StackPane over = new StackPane();

    @FXML
    private VBox root;
    @FXML
    private Button attach;
    @FXML
    private TextArea text;
    @FXML
    private Pane marks;
    @FXML
    private Label left;
    @FXML
    private Button emoji;
    @FXML
    private Button send;

    /**
     * A composer for the room.
     *
     * @param sent runs after a new message was sent
     * @param enterMessages moves the focus into the messages
     */
    ComposerView(RoomViewModel room, RowFiles files, Runnable sent, Runnable enterMessages) {
        this.room = room;
        this.files = files;
        drops = new FileDrops(room.composer());
        this.model = room.composer();
        this.sent = sent;
        this.enterMessages = enterMessages;
    }

    @FXML
    void initialize() {
        bindText();
        bindStrip();
        bindCounter();
        bindFiles();
        emoji.setGraphic(Icon.SMILE.view(20));
        emoji.setTooltip(new KeyTip(room.texts(), "composer.emoji", "Shortcut+Shift+E"));
        emoji.setOnAction(event -> offered().pick());
        send.setGraphic(Icon.SEND.view(20));
        send.disableProperty().bind(Bindings.not(model.sendable()));
        model.sendable().subscribe(ready -> send.pseudoClassStateChanged(READY, ready));
        send.setOnAction(event -> send());
        send.setTooltip(sendTip());
        GrowingField.install(text);
        check = room.spellCheck(new FxThread());
        new SpellMarks(text, marks, check, room.texts()).install();
    }

    /** Lets go of what outlives the view. */
    void close() {
        if (check != null) {
            check.close();
        }
    }

    /** What takes files that are dropped. */
    FileDrops drops() {
        return drops;
    }

    private void bindFiles() {
        Shown.late(model.files().any(), root,
                strip -> root.getChildren().add(root.getChildren().indexOf(attach.getParent()), strip),
                () -> new FileStrip(model.files(), files, room.texts()));
        attach.setGraphic(Icon.ATTACH.view(20));
        attach.setTooltip(new KeyTip(room.texts(), "composer.attach", "Shortcut+U"));
        attach.setOnAction(event -> chooseFiles());
        attach.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.mode().get() instanceof Composer.Mode.Edit, model.mode()));
    }

    private void chooseFiles() {
        var window = root.getScene() == null ? null : root.getScene().getWindow();
        model.files().add(room.choosers().open(window));
        text.requestFocus();
    }

    void focus() {
        text.requestFocus();
        text.end();
    }

    /** Shows what is offered while one writes in the lower part of that place. */
    void showOffersIn(StackPane place) {
        over = place;
        offered().install(place);
    }

    void showAbove(Node node) {
        root.getChildren().addFirst(node);
        above++;
    }

    void showBeside(Node node) {
        var line = (HBox) attach.getParent();
        line.getChildren().add(line.getChildren().indexOf(attach) + 1, node);
    }

    void help(WritingHelp next) {
        help = next;
        next.join(text, over);
    }

    private WordsOffered offered() {
        WordsOffered now = offered;
        if (now == null) {
            now = new WordsOffered(room, text);
            offered = now;
        }
        return now;
    }

    private void bindText() {
        Texts texts = room.texts();
        text.promptTextProperty().bind(texts.from(() -> room.header().settled()
                ? texts.get("composer.placeholder.settled")
                : texts.get("composer.placeholder", room.header().title().get()),
                room.header().title(), room.header().line()));
        text.accessibleTextProperty().bind(text.promptTextProperty());
        text.textProperty().bindBidirectional(model.text());
        text.end();
        text.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!composing && pressed(key)) {
                key.consume();
            }
        });
    }

    private boolean pressed(KeyEvent key) {
        if (help != null && help.pressed(key)) {
            return true;
        }
        if (offered().pressed(key) || new WritingKeys(text).pressed(key)) {
            return true;
        }
        if (EMOJI.match(key)) {
            offered().pick();
        } else if (key.getCode() == KeyCode.ENTER && !key.isAltDown()) {
            enter(key);
        } else if (key.getCode() == KeyCode.U && key.isShortcutDown()) {
            attach.fire();
        } else if (key.getCode() == KeyCode.V && key.isShortcutDown()) {
            return drops.paste(Clipboard.getSystemClipboard());
        } else if (key.getCode() == KeyCode.ESCAPE && !(model.mode().get() instanceof Composer.Mode.Plain)) {
            model.stop();
        } else if (key.getCode() == KeyCode.UP && (key.isShortcutDown() || key.isShiftDown())
                && text.getText().isEmpty()) {
            enterMessages.run();
        } else if (key.getCode() == KeyCode.UP && text.getText().isEmpty()) {
            model.lastOwn().ifPresentOrElse(model::edit, enterMessages);
        } else {
            return false;
        }
        return true;
    }

    private void enter(KeyEvent key) {
        if (key.isShortcutDown() || room.habits().now().get().entersToSend()) {
            send();
        } else {
            new WritingKeys(text).newLine();
        }
    }

    private void send() {
        if ((help == null || help.maySend(text.getText())) && model.send()) {
            sent.run();
        }
        text.requestFocus();
    }

    private void bindStrip() {
        Shown.late(model.mode().map(mode -> !(mode instanceof Composer.Mode.Plain)), root, this::putFirst,
                () -> new ComposerStrip(room, this::stop));
        model.mode().subscribe(_ -> text.end());
    }

    /** Before everything but what is shown above the composer. */
    private void putFirst(Node strip) {
        root.getChildren().add(above, strip);
    }

    private void stop() {
        model.stop();
        focus();
    }

    /** Which key sends is a habit of the person. */
    private Tooltip sendTip() {
        Texts texts = room.texts();
        var habits = room.habits().now();
        var tip = new Tooltip();
        tip.textProperty().bind(texts.from(() -> texts.get("keys.tip", texts.get("composer.send"),
                (habits.get().entersToSend() ? ENTER : SHORTCUT_ENTER).getDisplayText()), habits));
        return tip;
    }

    private void bindCounter() {
        Texts texts = room.texts();
        var count = model.left();
        left.textProperty().bind(texts.from(() -> {
            Integer now = count.getValue();
            if (now == null) {
                return "";
            }
            return now < 0 ? texts.get("composer.over", -now) : texts.get("composer.left", now);
        }, count));
        Shown.when(count.map(now -> true).orElse(false), left);
        left.styleProperty().bind(count.map(now -> now < 0 ? "-fx-text-fill: -p-danger" : "").orElse(""));
    }
}
