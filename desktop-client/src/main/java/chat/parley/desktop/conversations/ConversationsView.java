package chat.parley.desktop.conversations;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

import chat.parley.desktop.conversations.ConversationsViewModel.State;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Gutter;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Mark;
import chat.parley.desktop.ui.Patience;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The pane with the list of conversations. Load it with {@link chat.parley.desktop.ui.Fxml}. */
public final class ConversationsView {

    private static final double ROW = 62;
    private static final double SMALL_ROW = 40;
    private static final int SKELETON_ROWS = 8;
    private static final double MARK = 28;

    private final ConversationsViewModel model;
    private final Timer timer;
    private final ConversationMenu menu;
    private final Texts texts;
    private final Ways ways;
    /** While the list itself changes, its selection is not the person's. */
    private boolean following;

    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private Button compose;
    @FXML
    private StackPane search;
    @FXML
    private Button well;
    @FXML
    private Label wellKeys;
    @FXML
    private HBox chips;
    @FXML
    private ListView<Conversation> list;
    @FXML
    private StackPane middle;

    /**
     * Where it leads.
     *
     * @param newChat opens the dialog that starts a conversation
     * @param search goes anywhere by a bit of its name
     * @param write puts the focus to where one writes into the open conversation
     */
    public record Ways(Runnable newChat, Runnable search, Runnable write) {}

    /**
     * A view of the list.
     *
     * @param timer on the JavaFX thread
     */
    public ConversationsView(ConversationsViewModel model, Timer timer, Layers layers, Ways ways) {
        this.model = model;
        this.timer = timer;
        this.ways = ways;
        menu = new ConversationMenu(model, layers);
        texts = model.words().texts();
    }

    @FXML
    void initialize() {
        compose.setGraphic(Icon.COMPOSE.view(20));
        compose.setOnAction(event -> ways.newChat().run());
        var wide = root.widthProperty().greaterThan(ConversationCell.NARROW);
        Shown.when(wide, title, search);
        Shown.when(
                Bindings.createBooleanBinding(() -> wide.get() && model.state().get() != State.NONE, wide,
                        model.state()),
                chips);
        new TypedFilter(model, list, ways.write()).showIn(well, wellKeys);
        well.setOnAction(_ -> ways.search().run());
        bindChips();
        bindStates();
        bindList();
    }

    /** Heads the pane with the mark and the name of the server, in a window where no rail carries the mark. */
    public void nameAfter(ObservableValue<String> server) {
        title.getStyleClass().setAll("label", "t-h3", "chats-server");
        title.setGraphic(Mark.onPlate(MARK));
        title.textProperty().bind(server);
    }

    /** Has one line for a conversation while that is so, until it is unsubscribed. */
    public Subscription compactWhile(ObservableValue<Boolean> compact) {
        return compact.subscribe(small -> {
            list.setFixedCellSize(small ? SMALL_ROW : ROW);
            list.setCellFactory(view -> new ConversationCell(model.words(), small));
        });
    }

    /**
     * Offers where a conversation of the list leads besides.
     *
     * @param window opens it in a window of its own
     * @param details opens it with what there is to know of it
     */
    public void offer(Consumer<Conversation> window, Consumer<Conversation> details) {
        menu.offer(window, details);
    }

    /** Puts the focus into the list. */
    public void focus() {
        list.requestFocus();
    }

    private void bindChips() {
        ToggleGroup group = new ToggleGroup();
        for (Chip chip : Chip.values()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("chip");
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.textProperty().bind(texts.of(chip.key()));
            button.setToggleGroup(group);
            // One chip is always on: pressing it again must not turn it off.
            button.setOnAction(event -> model.chip().set(chip));
            model.chip().subscribe(now -> button.setSelected(now == chip));
            button.selectedProperty().subscribe(on -> {
                if (!on && model.chip().get() == chip) {
                    button.setSelected(true);
                }
            });
            chips.getChildren().add(button);
        }
    }

    private void bindStates() {
        var placeholder = new Patience(model.state().map(now -> now == State.LOADING), timer::after).shown();
        Shown.late(placeholder, middle, ConversationsView::skeleton);
        Shown.late(placeholder.not().and(is(State.NONE)), middle, this::none);
        Shown.late(placeholder.not().and(is(State.NO_MATCH)), middle, this::noMatch);
        list.visibleProperty().bind(placeholder.not().and(is(State.ROWS)));
    }

    private static VBox skeleton() {
        var rows = new VBox();
        for (int i = 0; i < SKELETON_ROWS; i++) {
            rows.getChildren().add(new SkeletonRow());
        }
        return rows;
    }

    private VBox none() {
        var heading = new Label();
        heading.getStyleClass().addAll("t-strong", "nothing-title");
        heading.textProperty().bind(texts.of("chats.none"));
        Label words = nothing();
        words.textProperty().bind(texts.of("chats.none.words"));
        return centred(6, new TwoBubbles(), heading, words);
    }

    private VBox noMatch() {
        Label words = nothing();
        words.textProperty().bind(texts.from(this::noMatchSentence, model.filter(), model.chip()));
        var all = new Button();
        all.getStyleClass().add("small");
        all.textProperty().bind(texts.of("chats.showAll"));
        all.setOnAction(_ -> model.showAll());
        return centred(12, words, all);
    }

    private static Label nothing() {
        var words = new Label();
        words.getStyleClass().addAll("t-small", "fg-2");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        return words;
    }

    private static VBox centred(double spacing, Node... parts) {
        var box = new VBox(spacing, parts);
        box.getStyleClass().add("nothing");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private BooleanBinding is(State state) {
        return Bindings.createBooleanBinding(() -> model.state().get() == state, model.state());
    }

    private String noMatchSentence() {
        String typed = model.filter().get().strip();
        return typed.isEmpty() && model.chip().get() != Chip.ALL
                ? texts.get(model.chip().get().noneKey())
                : texts.get("chats.none.found", typed);
    }

    private void bindList() {
        Gutter.keep(list);
        list.setFixedCellSize(ROW);
        list.setItems(model.rows());
        list.setCellFactory(view -> new ConversationCell(model.words(), false));
        list.accessibleTextProperty()
                .bind(texts.from(() -> texts.count("chats.list", model.rows().size()), model.rows()));
        list.hoverProperty().subscribe(inside -> model.pointerInside().set(inside));
        model.rows().subscribe(this::showSelected);
        model.selected().subscribe(now -> showSelected());
        list.getSelectionModel().selectedItemProperty().subscribe((was, now) -> {
            if (!following && now != null) {
                model.select(now);
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && model.selected().get() != null) {
                ways.write().run();
            }
        });
        list.setOnContextMenuRequested(event -> {
            Conversation row = pressed(event.getPickResult().getIntersectedNode());
            if (row != null) {
                menu.of(row).show(list, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private @Nullable Conversation pressed(@Nullable Node node) {
        Node at = node;
        while (at != null && !(at instanceof ConversationCell)) {
            at = at.getParent();
        }
        return at instanceof ConversationCell cell && cell.getItem() != null
                ? cell.getItem()
                : list.getSelectionModel().getSelectedItem();
    }

    private void showSelected() {
        following = true;
        Conversation open = model.selected().get();
        int index = open == null ? -1 : model.rows().indexOf(open);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
        }
        following = false;
    }
}
