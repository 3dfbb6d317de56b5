package chat.parley.desktop.people;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.people.NewChatViewModel.State;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The dialog that starts a conversation. Load it with {@link chat.parley.desktop.ui.Fxml}. */
public final class NewChatView {

    private static final double ROW = 52;

    private final NewChatViewModel model;
    private final Texts texts;
    private final Runnable cancelled;

    @FXML
    private VBox root;
    @FXML
    private Button close;
    @FXML
    private Label title;
    @FXML
    private TextField name;
    @FXML
    private CustomTextField query;
    @FXML
    private FlowPane chosen;
    @FXML
    private Button support;
    @FXML
    private HBox supportCard;
    @FXML
    private ListView<UserView> list;
    @FXML
    private ProgressIndicator searching;
    @FXML
    private VBox nothing;
    @FXML
    private Label nothingWords;
    @FXML
    private Button tryAgain;
    @FXML
    private Label hint;
    @FXML
    private Button cancel;
    @FXML
    private Button start;

    /**
     * A view of the dialog.
     *
     * @param cancelled closes it
     */
    public NewChatView(NewChatViewModel model, Texts texts, Runnable cancelled) {
        this.model = model;
        this.texts = texts;
        this.cancelled = cancelled;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(texts.of(title()));
        root.accessibleTextProperty().bind(title.textProperty());
        name.textProperty().bindBidirectional(model.name());
        name.promptTextProperty().bind(texts.of(namePrompt()));
        name.accessibleTextProperty().bind(name.promptTextProperty());
        name.setOnAction(event -> query.requestFocus());
        Shown.when(model.nameable(), name);
        close.setGraphic(Icon.CLOSE.view(18));
        close.setOnAction(event -> cancelled.run());
        cancel.setOnAction(event -> cancelled.run());
        query.setLeft(Icon.SEARCH.view(18));
        query.textProperty().bindBidirectional(model.query());
        supportCard.getChildren().addFirst(Icon.SUPPORT.view(20));
        support.setOnAction(event -> model.askSupport());
        support.setVisible(model.mayAskSupport());
        support.setManaged(model.mayAskSupport());
        bindList();
        bindChosen();
        bindStates();
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKey);
    }

    /** Puts the focus into the first field. */
    public void focus() {
        if (name.isVisible()) {
            name.requestFocus();
        } else {
            query.requestFocus();
        }
    }

    private String title() {
        return switch (model.purpose()) {
            case Purpose.Talk() -> "people.title";
            case Purpose.NamedRoom _ -> "people.title.room";
            case Purpose.Invite _ -> "people.title.add";
        };
    }

    private String namePrompt() {
        return model.purpose() instanceof Purpose.NamedRoom ? "people.name" : "people.name.optional";
    }

    private String startKey() {
        return switch (model.purpose()) {
            case Purpose.Talk() -> model.chosen().size() > 1 ? "people.startRoom" : "people.start";
            case Purpose.NamedRoom _ -> "people.createRoom";
            case Purpose.Invite _ -> "people.add";
        };
    }

    /** The list is walked and chosen from without leaving the field. */
    private void queryKey(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case ENTER -> {
                UserView person = list.getSelectionModel().getSelectedItem();
                if (key.isShortcutDown() || person == null || model.isChosen(person)) {
                    model.start();
                } else {
                    model.toggle(person);
                }
            }
            case BACK_SPACE -> {
                if (!query.getText().isEmpty() || model.chosen().isEmpty()) {
                    return;
                }
                model.toggle(model.chosen().getLast());
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        if (index >= 0 && index < model.found().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 2));
            if (index > model.found().size() - 5) {
                model.more();
            }
        }
    }

    private void bindList() {
        list.setFixedCellSize(ROW);
        list.setItems(model.found());
        list.setCellFactory(view -> new PersonCell(model, texts));
        list.accessibleTextProperty().bind(texts.of("people.search"));
        list.setOnMouseClicked(click -> toggle(list.getSelectionModel().getSelectedItem()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) {
                toggle(list.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        list.setOnScroll(scroll -> model.more());
        model.found().subscribe(() -> select(0));
        select(0);
    }

    private void toggle(@Nullable UserView person) {
        if (person != null) {
            model.toggle(person);
        }
    }

    private void bindChosen() {
        model.chosen().subscribe(this::showChosen);
        showChosen();
        start.disableProperty().bind(model.ready().not());
        start.textProperty().bind(texts.from(
                () -> texts.get(startKey()), model.chosen()));
        start.setOnAction(event -> model.start());
        hint.textProperty().bind(texts.from(this::hintWords, model.chosen(), model.refused()));
    }

    private void showChosen() {
        chosen.getChildren().setAll(model.chosen().stream().map(this::chip).toList());
        list.refresh();
    }

    private String hintWords() {
        if (model.refused().get()) {
            return texts.get(model.purpose() instanceof Purpose.Invite ? "people.failed.add" : "people.failed");
        }
        int count = model.chosen().size();
        return count > 0 ? texts.count("people.chosen", count) : texts.get(switch (model.purpose()) {
            case Purpose.Talk() -> "people.hint";
            case Purpose.NamedRoom _ -> "people.hint.room";
            case Purpose.Invite _ -> "people.hint.add";
        });
    }

    private Button chip(UserView person) {
        Button chip = new Button(person.fullName(), Icon.CLOSE.view(14));
        chip.getStyleClass().addAll("small", "person-chip");
        chip.setAccessibleText(texts.get("people.remove", person.fullName()));
        chip.setOnAction(event -> {
            model.toggle(person);
            query.requestFocus();
        });
        return chip;
    }

    private void bindStates() {
        var state = model.state();
        list.visibleProperty().bind(state.map(now -> now == State.FOUND));
        Shown.when(state.map(now -> now == State.SEARCHING), searching);
        Shown.when(state.map(now -> now != State.FOUND && now != State.SEARCHING), nothing);
        Shown.when(state.map(now -> now == State.TROUBLE), tryAgain);
        tryAgain.setOnAction(event -> model.search());
        nothingWords.textProperty().bind(texts.from(() -> switch (state.get()) {
            case OFFLINE -> texts.get("people.offline");
            case TROUBLE -> texts.get("people.trouble");
            case NOBODY -> model.query().get().isBlank()
                    ? texts.get("people.nobody")
                    : texts.get("people.none", model.query().get().strip());
            case SEARCHING, FOUND -> "";
        }, state, model.query()));
    }
}
