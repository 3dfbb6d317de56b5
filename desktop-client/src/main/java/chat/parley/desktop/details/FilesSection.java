package chat.parley.desktop.details;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.ui.FileWords;
import chat.parley.desktop.ui.FullText;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.RoomAttachment;

/**
 * The latest files of a conversation, and the way to all of them; it takes no room while there are none. A file leads to its
 * message, where it can be looked at and saved. {@link #close} it when it goes.
 */
public final class FilesSection extends VBox {

    private static final int SHOWN_AT_ONCE = 3;
    private static final double ICON = 18;
    private static final double TILE = 32;
    private static final double DIALOG_WIDTH = 460;
    private static final double DIALOG_HEIGHT = 420;

    private final FilesViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final Times times;
    private final Consumer<RoomAttachment> open;
    private final VBox rows = new VBox();
    private final Subscription following;

    /** @param open shows the message of a file */
    public FilesSection(FilesViewModel model, Layers layers, Texts texts, Times times, Consumer<RoomAttachment> open) {
        super(6);
        this.model = model;
        this.layers = layers;
        this.texts = texts;
        this.times = times;
        this.open = open;
        getStyleClass().add("details-section");
        getChildren().addAll(head(), rows);
        ObservableList<RoomAttachment> files = model.files();
        following = Subscription.combine(files.subscribe(this::show), texts.wording().subscribe(this::show));
        show();
    }

    /** Lets go of what outlives it. */
    public void close() {
        following.unsubscribe();
        model.close();
    }

    private HBox head() {
        var title = label("t-strong");
        title.textProperty().bind(texts.of("details.files"));
        var count = label("t-small", "fg-2");
        // All of them are counted only once all of them are here.
        count.textProperty().bind(Bindings.createStringBinding(
                () -> model.files().size() + (model.more().get() ? "+" : ""), model.files(), model.more()));
        var all = new Button();
        all.textProperty().bind(texts.of("details.all"));
        all.accessibleTextProperty().bind(texts.of("details.files.all"));
        all.getStyleClass().add("link");
        all.setOnAction(event -> showAll());
        var gap = new StackPane();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, title, count, gap, all);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show() {
        boolean some = !model.files().isEmpty();
        setVisible(some);
        setManaged(some);
        rows.getChildren().setAll(model.files().stream().limit(SHOWN_AT_ONCE).map(file -> row(file, open)).toList());
    }

    private void showAll() {
        var title = label("t-h2");
        title.setText(texts.get("details.files"));
        var list = new VBox();
        Runnable fill = () -> list.getChildren().setAll(model.files().stream().map(file -> row(file, chosen -> {
            layers.close();
            open.accept(chosen);
        })).toList());
        Subscription filling = model.files().subscribe(fill);
        fill.run();
        var more = new Button(texts.get("details.files.more"));
        more.setOnAction(event -> model.loadMore());
        Shown.when(model.more(), more);
        var scroll = new TallPane(new VBox(8, list, more));
        scroll.setPrefViewportHeight(DIALOG_HEIGHT);
        var close = new Button(texts.get("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> layers.close());
        var foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        var dialog = new VBox(14, title, scroll, foot);
        dialog.setPrefWidth(DIALOG_WIDTH);
        dialog.setAccessibleText(title.getText());
        layers.open(dialog, filling::unsubscribe);
        close.requestFocus();
    }

    private Button row(RoomAttachment file, Consumer<RoomAttachment> chosen) {
        String name = CleanText.name(file.attachment().name());
        var icon = new StackPane((file.attachment().thumbnail() ? Icon.IMAGE : Icon.FILE).view(ICON));
        icon.getStyleClass().add("file-tile");
        icon.setMinSize(TILE, TILE);
        icon.setMaxSize(TILE, TILE);
        var title = label("t-name");
        title.setText(name);
        FullText.of(title);
        var line = label("t-caption", "fg-2");
        line.setText(texts.get("details.files.line", times.day(file.postedAt()),
                FileWords.size(texts, file.attachment().size())));
        var words = new VBox(1, title, line);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        var inside = new HBox(10, icon, words);
        inside.setAlignment(Pos.CENTER_LEFT);
        var row = new Button("", inside);
        row.getStyleClass().addAll("flat", "details-file");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(texts.get("details.files.spoken", name, CleanText.name(
                file.postedByUser().fullName()), line.getText()));
        row.setOnAction(event -> chosen.accept(file));
        return row;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
