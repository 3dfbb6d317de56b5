package chat.parley.desktop.support;

import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** The pane with the list of support cases. JavaFX thread only. */
public final class InboxView {

    private static final double NARROW = 120;
    private static final double NEARLY_ALL = 0.98;

    private final InboxViewModel model;
    private final CaseWords words;
    private final Layers layers;
    private final Texts texts;
    private final Keys keys;
    private final VBox root = new VBox();
    private final ListView<InboxRow> list = new ListView<>();
    /** While the list itself changes, its selection is not the person's. */
    private boolean following;

    /** What the letters do while the list has the focus, besides walking in it and taking a case. */
    public interface Keys {

        /** Goes to where one writes in the open case. */
        void write();

        void writeNote();

        void assign();

        void resolve();

        void chooseStatus();
    }

    /** A view of the inbox in that window. */
    public InboxView(InboxViewModel model, Layers layers, Keys keys) {
        this.model = model;
        this.layers = layers;
        this.keys = keys;
        words = model.words();
        texts = words.texts();
        build();
    }

    /** What is to be shown. */
    public VBox root() {
        return root;
    }

    /** Puts the focus into the list. */
    public void focus() {
        list.requestFocus();
    }

    private void build() {
        root.getStyleClass().addAll("chats", "inbox");
        var title = new Label();
        title.textProperty().bind(texts.of("support.title"));
        title.getStyleClass().add("t-h2");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var tools = new InboxTools(model, layers, texts);
        var head = new HBox(title, gap, tools.availability());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chats-head");
        var segments = new Segments(model, texts);
        Node away = new StackPane(tools.away());
        Node line = tools.line();
        var places = new StackPane(list, nothing(InboxState.NOBODY_WAITS, "support.none.waiting"), noneMine(),
                nothing(InboxState.NOBODY_CALLS, "support.none.called"), nothing(InboxState.NOTHING, "support.none"),
                nothing(InboxState.LOADING, "support.loading"));
        places.setMinHeight(0);
        VBox.setVgrow(places, Priority.ALWAYS);
        root.getChildren().addAll(head, segments, away, line, places);
        Shown.when(root.widthProperty().greaterThan(NARROW), head, segments, away, line);
        bindList();
    }

    private VBox nothing(InboxState state, String key) {
        var sentence = new Label();
        sentence.textProperty().bind(texts.of(key));
        sentence.getStyleClass().addAll("t-small", "fg-2");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        var box = new VBox(12, sentence);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("nothing");
        Shown.when(is(state), box);
        return box;
    }

    private VBox noneMine() {
        var box = nothing(InboxState.NONE_MINE, "support.none.mine");
        var next = new Button();
        next.textProperty().bind(texts.of("support.next"));
        next.getStyleClass().add("small");
        next.disableProperty().bind(Bindings.not(model.online()));
        next.setOnAction(event -> say(model.takeNext()));
        Shown.when(model.counts().map(counts -> counts.waiting() > 0), next);
        box.getChildren().add(next);
        return box;
    }

    private BooleanBinding is(InboxState state) {
        return Bindings.createBooleanBinding(() -> model.state().get() == state, model.state());
    }

    private void bindList() {
        list.getStyleClass().add("chat-list");
        list.setItems(model.rows());
        list.setCellFactory(view -> new CaseCell(model, words, this::claim));
        list.visibleProperty().bind(is(InboxState.ROWS));
        list.accessibleTextProperty().bind(
                texts.from(() -> texts.get("support.list", texts.get(model.tab().get().key())), model.tab()));
        list.hoverProperty().subscribe(inside -> model.pointerInside().set(inside));
        list.getSelectionModel().selectedItemProperty().subscribe((was, now) -> {
            if (!following && now instanceof InboxRow.Case(var view, var taken)) {
                model.select(view.roomId());
            }
        });
        model.rows().subscribe(this::showSelected);
        model.selected().subscribe(now -> showSelected());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.skinProperty().subscribe(skin -> {
            if (skin != null && list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
                bar.valueProperty().subscribe(value -> {
                    if (value.doubleValue() >= NEARLY_ALL * bar.getMax()) {
                        model.atEnd();
                    }
                });
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        String open = model.selected().get();
        switch (key.getCode()) {
            case J -> model.move(1);
            case K -> model.move(-1);
            case C -> {
                if (open != null) {
                    claim(open);
                } else if (model.online().get()) {
                    say(model.takeNext());
                }
            }
            case A -> keys.assign();
            case N -> keys.writeNote();
            case E -> keys.resolve();
            case S -> keys.chooseStatus();
            case ENTER -> keys.write();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void claim(String roomId) {
        if (model.online().get() && model.claimable(roomId)) {
            say(model.claim(roomId));
        }
    }

    private void say(CompletableFuture<?> deed) {
        deed.exceptionally(failure -> {
            layers.toast(texts.get("room.refused"));
            return null;
        });
    }

    private void showSelected() {
        following = true;
        String open = model.selected().get();
        int index = -1;
        for (int i = 0; i < model.rows().size(); i++) {
            index = model.rows().get(i) instanceof InboxRow.Case(var view, var taken) && view.roomId().equals(open)
                    ? i
                    : index;
        }
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
        }
        following = false;
    }
}
