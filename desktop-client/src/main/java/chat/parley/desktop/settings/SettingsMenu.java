package chat.parley.desktop.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.settings.MenuViewModel.Entry;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.MenuCell;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The pane with the pages of the settings; whoever types there finds a setting by its words. JavaFX thread only. */
public final class SettingsMenu {

    private static final double ROW = 40;
    private static final double ICON = 18;
    private static final double NARROW = 120;

    private final SettingsView view;
    private final Runnable show;
    private final Texts texts;
    private final MenuViewModel model;
    private final VBox root = new VBox();
    private final ListView<Entry> list = new ListView<>();
    private final CustomTextField filter = new CustomTextField();
    /** Whether one types what is wanted, or has. */
    private final BooleanProperty finding = new SimpleBooleanProperty();
    private Topic last = Topic.APPEARANCE;
    /** While the list itself changes, its selection is not the person's. */
    private boolean refilling;

    /**
     * The menu of that view.
     *
     * @param leave goes back to where one was before the settings; {@code null} where something else leads there
     * @param show puts the view onto the sheet; runs also for the page that is chosen already, when it is pressed
     */
    public SettingsMenu(SettingsView view, @Nullable Runnable leave, Runnable show) {
        this.view = view;
        this.show = show;
        texts = view.parts().look().texts();
        model = new MenuViewModel(texts, view.parts().offered());
        root.getStyleClass().addAll("chats", "sections");
        ObservableValue<Boolean> roomy = root.widthProperty().map(width -> width.doubleValue() > NARROW);
        fillHead(leave, roomy);
        bindFilter();
        bindList(roomy);
        var none = new Label();
        none.textProperty().bind(texts.of("settings.filter.none"));
        none.getStyleClass().addAll("t-small", "fg-2", "settings-none");
        none.setWrapText(true);
        Shown.when(model.nothing(), none);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(none, list);
    }

    /** What is to be shown. */
    public VBox root() {
        return root;
    }

    /** Puts the focus into the menu. */
    public void focus() {
        list.requestFocus();
    }

    /** Shows the page again that was shown last. */
    public void resume() {
        filter.clear();
        finding.set(false);
        view.show(last);
    }

    /** Lets go of what it follows. */
    public void close() {
        model.close();
        view.close();
    }

    private void fillHead(@Nullable Runnable leave, ObservableValue<Boolean> roomy) {
        var back = new Button("", Icon.BACK.view(20));
        back.getStyleClass().add("icon-button");
        back.accessibleTextProperty().bind(texts.of("settings.leave"));
        var tip = new Tooltip();
        tip.textProperty().bind(texts.from(() -> texts.get("keys.tip", texts.get("settings.leave"), "Esc")));
        back.setTooltip(tip);
        Shown.now(back, leave != null);
        back.setOnAction(_ -> {
            if (leave != null) {
                leave.run();
            }
        });
        var title = new Label();
        title.textProperty().bind(texts.of("settings.title"));
        title.getStyleClass().add("t-h2");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(filter, Priority.ALWAYS);
        var find = new Button("", Icon.SEARCH.view(ICON));
        find.getStyleClass().add("icon-button");
        find.accessibleTextProperty().bind(texts.of("settings.filter"));
        var findTip = new Tooltip();
        findTip.textProperty().bind(texts.of("settings.filter"));
        find.setTooltip(findTip);
        find.setOnAction(_ -> find(""));
        var called = Bindings.createBooleanBinding(() -> roomy.getValue() && !finding.get(), roomy, finding);
        Shown.when(called, title, find);
        Shown.when(Bindings.createBooleanBinding(() -> roomy.getValue() && finding.get(), roomy, finding), filter);
        var head = new HBox(4, back, title, find, filter);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("chats-head", "settings-head");
        root.getChildren().add(head);
    }

    private void bindFilter() {
        filter.getStyleClass().addAll("filter-well", "toolbar");
        filter.setLeft(Icon.SEARCH.view(ICON));
        filter.promptTextProperty().bind(texts.of("settings.filter"));
        filter.accessibleTextProperty().bind(texts.of("settings.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.focusedProperty().subscribe(focused -> finding.set(focused || !filter.getText().isEmpty()));
        filter.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().select(0);
                list.requestFocus();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER && !model.entries().isEmpty()) {
                open(model.entries().getFirst());
                key.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && finding.get()) {
                filter.clear();
                list.requestFocus();
                finding.set(false);
                key.consume();
            }
        });
    }

    private void bindList(ObservableValue<Boolean> roomy) {
        list.getStyleClass().addAll("chat-list", "settings-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> cell(roomy));
        model.entries().subscribe(this::refill);
        refill();
        list.accessibleTextProperty().bind(texts.of("settings.title"));
        list.getSelectionModel().selectedItemProperty().subscribe((_, now) -> {
            if (!refilling && now != null && now.setting() == null) {
                open(now);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openChosen();
                key.consume();
            }
        });
        list.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            String typed = key.getCharacter();
            if (!key.isShortcutDown() && !key.isAltDown() && !typed.isBlank()
                    && !Character.isISOControl(typed.charAt(0))
                    && roomy.getValue()) {
                find(typed);
                key.consume();
            }
        });
    }

    /** Goes to where one types what is wanted, which stands in the place of the title. */
    private void find(String begun) {
        finding.set(true);
        filter.appendText(begun);
        filter.requestFocus();
        filter.end();
    }

    private MenuCell<Entry> cell(ObservableValue<Boolean> roomy) {
        var cell = new MenuCell<Entry>(texts, roomy, entry -> entry.topic().icon(), Entry::key);
        cell.setOnMouseClicked(_ -> {
            if (cell.getItem() != null) {
                open(cell.getItem());
            }
        });
        return cell;
    }

    private void refill() {
        refilling = true;
        list.getItems().setAll(model.entries());
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().select(new Entry(last, null));
        refilling = false;
    }

    private void openChosen() {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open(chosen);
        }
    }

    private void open(Entry entry) {
        last = entry.topic();
        show.run();
        Setting setting = entry.setting();
        if (setting == null) {
            view.bringUp(entry.topic());
        } else {
            view.show(setting);
        }
    }
}
