package chat.parley.desktop.conversations;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** The quick switcher. Load it with {@link chat.parley.desktop.ui.Fxml}. */
public final class SwitcherView {

    private static final double ROW = 48;
    private static final int MOST_IN_VIEW = 9;

    private final SwitcherViewModel model;
    private final Texts texts;

    @FXML
    private VBox root;
    @FXML
    private CustomTextField query;
    @FXML
    private ListView<SwitchTarget> list;
    @FXML
    private Label nothing;
    @FXML
    private Label count;

    /** A view of that switcher. */
    public SwitcherView(SwitcherViewModel model) {
        this.model = model;
        texts = model.words().texts();
    }

    @FXML
    void initialize() {
        root.accessibleTextProperty().bind(texts.of("switch.title"));
        query.setLeft(Icon.SEARCH.view(20));
        query.textProperty().bindBidirectional(model.query());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setFixedCellSize(ROW);
        list.setItems(model.targets());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new SwitcherCell(model));
        list.accessibleTextProperty().bind(texts.of("switch.title"));
        list.setOnMouseClicked(click -> go());
        model.targets().addListener((ListChangeListener<SwitchTarget>) change -> show());
        nothing.textProperty().bind(texts.from(this::nothingWords, model.query(), model.failed(), model.targets()));
        Shown.when(nothing.textProperty().isEmpty().not(), nothing);
        count.textProperty().bind(texts.from(() -> texts.count("switch.count", model.targets().size()),
                model.targets()));
        show();
    }

    /** Puts the focus into the field. */
    public void focus() {
        query.requestFocus();
    }

    /** The list is walked and chosen from without leaving the field. */
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> go();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        int size = model.targets().size();
        if (size > 0) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - MOST_IN_VIEW / 2));
        }
    }

    private void go() {
        SwitchTarget target = list.getSelectionModel().getSelectedItem();
        if (target != null) {
            model.go(target);
        }
    }

    private void show() {
        int rows = Math.min(MOST_IN_VIEW, model.targets().size());
        list.setPrefHeight(rows * ROW + 2);
        list.setMinHeight(list.getPrefHeight());
        list.setMaxHeight(list.getPrefHeight());
        if (rows > 0) {
            list.getSelectionModel().clearAndSelect(0);
        }
    }

    private String nothingWords() {
        if (model.failed().get()) {
            return texts.get("people.failed");
        }
        String typed = model.query().get().strip();
        if (!typed.isEmpty() && !model.online()) {
            return texts.get("people.offline");
        }
        return model.targets().isEmpty() && !typed.isEmpty() ? texts.get("chats.none.found", typed) : "";
    }
}
