package chat.parley.desktop.room;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.FullText;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;

/** What is pinned in a room, under its header: the latest of it, a way there, and a list of all. JavaFX thread only. */
final class PinnedBar extends HBox {

    private static final double WIDTH = 480;
    private static final double MOST_HEIGHT = 420;

    private final RoomViewModel model;
    private final Layers layers;
    private final Consumer<String> jump;
    private final Label words = new Label();
    private final Button all = new Button();

    /** @param jump goes to the message with that id */
    PinnedBar(RoomViewModel model, Layers layers, Consumer<String> jump) {
        super(10);
        this.model = model;
        this.layers = layers;
        this.jump = jump;
        getStyleClass().add("pinned-bar");
        words.getStyleClass().add("t-small");
        words.setMinWidth(0);
        FullText.of(words);
        var open = new Button("", words);
        open.getStyleClass().addAll("bare");
        open.setMinWidth(0);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAlignment(Pos.CENTER_LEFT);
        open.accessibleTextProperty().bind(words.textProperty());
        open.setOnAction(event -> latest(jump));
        HBox.setHgrow(open, Priority.ALWAYS);
        all.getStyleClass().addAll("link", "caption");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> list());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Icon.PIN.view(16), open, all);
        WhileShown.of(this, model.conversation().profile().pinnedMessages()).subscribe(_ -> look());
        WhileShown.of(this, model.texts().wording()).subscribe(_ -> look());
    }

    private void look() {
        List<String> ids = model.conversation().profile().pinnedMessages().get();
        all.setText(model.texts().count("pinned.count", ids.size()));
        latest(id -> model.destinations().original(id).thenAccept(item -> {
            if (ids.equals(model.conversation().profile().pinnedMessages().get())) {
                words.setText(line(item));
            }
        }).exceptionally(failure -> null));
    }

    private void latest(Consumer<String> action) {
        List<String> ids = model.conversation().profile().pinnedMessages().get();
        if (!ids.isEmpty()) {
            action.accept(ids.getLast());
        }
    }

    private String line(MessageItem item) {
        return model.texts().get("pinned.line", item.own() ? model.texts().get("room.you") : item.author().firstName(),
                model.words().body(item).replaceAll("\\s+", " "));
    }

    private void list() {
        Texts texts = model.texts();
        var rows = new VBox(2);
        model.conversation().profile().pinnedMessages().get().reversed().forEach(id -> rows.getChildren().add(row(id)));
        var scroll = new TallPane(rows);
        scroll.setMaxHeight(MOST_HEIGHT);
        var heading = new Label(texts.get("pinned.title"));
        heading.getStyleClass().add("t-h2");
        var close = new Button(texts.get("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> layers.close());
        var foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        var dialog = new VBox(16, heading, scroll, foot);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(heading.getText());
        layers.open(dialog);
        close.requestFocus();
    }

    private HBox row(String id) {
        var text = new Label();
        text.getStyleClass().add("t-body");
        text.setMinWidth(0);
        var open = new Button("", text);
        open.getStyleClass().add("bare");
        open.setMinWidth(0);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAlignment(Pos.CENTER_LEFT);
        open.accessibleTextProperty().bind(text.textProperty());
        open.setOnAction(event -> {
            layers.close();
            jump.accept(id);
        });
        HBox.setHgrow(open, Priority.ALWAYS);
        model.destinations().original(id).thenAccept(item -> text.setText(line(item))).exceptionally(failure -> null);
        var unpin = new Button("", Icon.CLOSE.view(16));
        unpin.getStyleClass().addAll("icon-button", "small");
        unpin.setAccessibleText(model.texts().get("message.unpin"));
        unpin.setDisable(!model.online().get());
        var row = new HBox(8, open, unpin);
        row.setAlignment(Pos.CENTER_LEFT);
        unpin.setOnAction(
                event -> model.deeds().pin(id, false).thenRun(() -> row.setVisible(false)).exceptionally(failure -> {
                    layers.toast(model.texts().get("room.refused"));
                    return null;
                }));
        return row;
    }
}
