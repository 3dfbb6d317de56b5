package chat.parley.desktop.conversations;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.conversations.SwitcherViewModel.Manner;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyCap;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** The quick switcher. Load it with {@link chat.parley.desktop.ui.Fxml}. */
public final class SwitcherView {

    private static final double HIGHEST = 9 * SwitcherCell.ROW;
    private static final int MOST_IN_VIEW = 7;

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
        query.setRight(KeyCap.of("Esc"));
        query.textProperty().bindBidirectional(model.query());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setItems(model.targets());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new SwitcherCell(model));
        list.accessibleTextProperty().bind(texts.of("switch.title"));
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
        query.end();
    }

    /** The list is walked and chosen from without leaving the field. */
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> go(manner(key));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private static Manner manner(KeyEvent key) {
        if (key.isAltDown()) {
            return Manner.WITH_DETAILS;
        }
        return key.isShortcutDown() ? Manner.IN_OWN_WINDOW : Manner.PLAINLY;
    }

    private void move(int by) {
        int size = model.targets().size();
        if (size > 0) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - MOST_IN_VIEW / 2));
        }
    }

    private void go(Manner manner) {
        SwitchTarget target = list.getSelectionModel().getSelectedItem();
        if (target != null) {
            model.go(target, manner);
        }
    }

    private void show() {
        double height = Math.min(HIGHEST, height(model.targets())) + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        list.setMaxHeight(height);
        if (!model.targets().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
        }
    }

    private static double height(List<SwitchTarget> targets) {
        double height = 0;
        for (int i = 0; i < targets.size() && height < HIGHEST; i++) {
            height += SwitcherCell.ROW + (SwitcherCell.isHeaded(targets, i) ? SwitcherCell.HEADING : 0);
        }
        return height;
    }

    private String nothingWords() {
        if (model.failed().get()) {
            return texts.get("people.failed");
        }
        String typed = model.query().get().strip();
        if (!typed.isEmpty() && !model.online()) {
            return texts.get("people.offline");
        }
        return model.nothingFound() && !typed.isEmpty() ? texts.get("chats.none.found", typed) : "";
    }
}
