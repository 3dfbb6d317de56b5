package chat.parley.desktop.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.search.SearchViewModel.State;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** The sheet on which messages are found. Load it with {@link chat.parley.desktop.ui.Fxml}. */
public final class SearchView {

    private static final double LIST = 452;
    private static final double LEAST_FOR_BOTH = 760;
    private static final double NARROW = 640;
    private static final double DIMMED = 0.6;
    private static final double NEAR_END = 0.7;
    private static final List<String> HINTS = List.of("search.hint.in", "search.hint.from", "search.hint.before",
            "search.hint.has");

    private final SearchViewModel model;
    private final Layers layers;
    private final Surroundings surroundings;
    private final Ways ways;
    private final Texts texts;

    @FXML
    private VBox root;
    @FXML
    private Button back;
    @FXML
    private CustomTextField query;
    @FXML
    private FlowPane chips;
    @FXML
    private MenuButton order;
    @FXML
    private Label lacks;
    @FXML
    private HBox found;
    @FXML
    private ListView<FoundMessage> list;
    @FXML
    private VBox around;
    @FXML
    private StackPane picture;
    @FXML
    private Label room;
    @FXML
    private Label day;
    @FXML
    private Button open;
    @FXML
    private StackPane messages;
    @FXML
    private VBox start;
    @FXML
    private HBox recentHead;
    @FXML
    private Button forget;
    @FXML
    private VBox recent;
    @FXML
    private FlowPane hints;
    @FXML
    private VBox message;
    @FXML
    private Label words;
    @FXML
    private Button again;

    /**
     * Where a search leads.
     *
     * @param open goes to a message in its room
     * @param close goes back to where the search began
     */
    public record Ways(Consumer<FoundMessage> open, Runnable close) {}

    /**
     * A view of that search.
     *
     * @param layers of the window it is in
     * @param context shows a message in its place
     */
    public SearchView(SearchViewModel model, Layers layers, MessagesAround context, Ways ways) {
        this.model = model;
        this.layers = layers;
        this.ways = ways;
        texts = model.words().texts();
        surroundings = new Surroundings(model, context);
    }

    @FXML
    void initialize() {
        root.accessibleTextProperty().bind(texts.of("search.title"));
        back.setGraphic(Icon.BACK.view(20));
        back.setOnAction(event -> ways.close().run());
        ObservableValue<Boolean> narrow = root.widthProperty().map(width -> width.doubleValue() < NARROW);
        Shown.when(narrow, back);
        new FilterBar(model, layers).fill(chips, order, narrow);
        bindField();
        bindList();
        bindStates();
        surroundings.fill(picture, room, day, messages);
        open.setOnAction(event -> go());
        ObservableValue<Boolean> both = root.widthProperty().map(width -> width.doubleValue() >= LEAST_FOR_BOTH);
        Shown.when(both, around);
        both.subscribe(wide -> {
            list.setMinWidth(wide ? LIST : 0);
            list.setMaxWidth(wide ? LIST : Double.MAX_VALUE);
            HBox.setHgrow(list, wide ? Priority.NEVER : Priority.ALWAYS);
        });
    }

    /** Puts the focus into the field, with what is in it selected. */
    public void focus() {
        query.requestFocus();
        query.selectAll();
    }

    private void bindField() {
        query.setLeft(Icon.SEARCH.view(20));
        var count = new Label();
        count.getStyleClass().addAll("t-small", "fg-2");
        count.textProperty().bind(texts.from(() -> {
            var answer = model.answer().get();
            return answer == null || answer.messages().isEmpty() ? "" : model.words().count(answer);
        }, model.answer()));
        var clear = new Button();
        clear.setGraphic(Icon.CLOSE.view(16));
        clear.getStyleClass().addAll("icon-button", "small");
        clear.accessibleTextProperty().bind(texts.of("search.clear"));
        clear.setOnAction(event -> {
            query.clear();
            query.requestFocus();
        });
        Shown.when(query.textProperty().isEmpty().not(), clear);
        var right = new HBox(8, count, clear);
        right.getStyleClass().add("search-field-right");
        query.setRight(right);
        query.textProperty().bindBidirectional(model.query());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                ways.close().run();
                key.consume();
            }
        });
    }

    private void bindList() {
        list.setItems(model.found());
        list.setCellFactory(view -> new HitCell(model));
        list.accessibleTextProperty().bind(texts.of("search.results"));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.current().set(chosen);
            }
            if (list.getSelectionModel().getSelectedIndex() >= model.found().size() - 3) {
                model.loadMore();
            }
        });
        model.current().subscribe(now -> {
            if (now != list.getSelectionModel().getSelectedItem()) {
                list.getSelectionModel().select(now);
            }
            surroundings.show(now);
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                go();
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                go();
            }
        });
        list.opacityProperty().bind(model.busy().map(busy -> busy ? DIMMED : 1));
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> {
            if (list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar && bar.getValue() > NEAR_END) {
                model.loadMore();
            }
        });
    }

    private void bindStates() {
        var state = model.state();
        Shown.when(state.map(now -> now == State.FOUND), found);
        Shown.when(state.map(now -> now == State.START), start);
        Shown.when(state.map(now -> now != State.FOUND && now != State.START), message);
        Shown.when(state.map(now -> now == State.TROUBLE), again);
        again.setOnAction(event -> model.again());
        words.textProperty().bind(texts.from(() -> saying(state.get()), state, model.query()));
        lacks.textProperty().bind(texts.from(() -> {
            var answer = model.answer().get();
            return answer == null ? "" : model.words().lacks(answer);
        }, model.answer()));
        Shown.when(lacks.textProperty().isEmpty().not(), lacks);
        // A screen reader learns of what was found only if it is told.
        model.answer().subscribe(() -> list.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        Shown.when(Bindings.isNotEmpty(model.recent()), recentHead, recent);
        forget.setOnAction(event -> {
            model.clearRecent();
            query.requestFocus();
        });
        model.recent().subscribe(this::showRecent);
        showRecent();
        HINTS.forEach(key -> {
            var hint = new Button();
            hint.textProperty().bind(texts.of(key));
            hint.getStyleClass().add("small");
            hint.setOnAction(event -> {
                query.setText((query.getText() + " " + texts.get(key)).strip());
                query.requestFocus();
                query.end();
            });
            hints.getChildren().add(hint);
        });
    }

    private void showRecent() {
        recent.getChildren().setAll(model.recent().stream().map(search -> {
            var button = new Button(search);
            button.setMnemonicParsing(false);
            button.setGraphic(Icon.SEARCH.view(16));
            button.getStyleClass().add("flat");
            button.setOnAction(event -> {
                query.setText(search);
                focus();
            });
            return button;
        }).toList());
    }

    private String saying(State state) {
        return switch (state) {
            case NOTHING -> texts.get("search.none");
            case TROUBLE -> texts.get("search.trouble");
            case UNKNOWN -> texts.get("search.unknown", model.unknown());
            case START, FOUND -> "";
        };
    }

    /** What was found is walked and chosen from without leaving the field. */
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
        int size = model.found().size();
        if (size > 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 1));
        }
    }

    private void go() {
        FoundMessage chosen = model.current().get();
        if (chosen != null) {
            model.opened();
            ways.open().accept(chosen);
        }
    }
}
