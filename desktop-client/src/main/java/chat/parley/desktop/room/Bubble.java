package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Part;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.ProseView;
import chat.parley.desktop.ui.prose.WebLink;

/** The bubble of a message: its text, above it its files, above them what it answers. */
final class Bubble extends VBox {

    /** Where the bubble itself keeps less away from its edge. */
    private static final Insets BELOW_PICTURE = new Insets(0, 8, 3, 8);

    private final Texts texts;
    private final RowFiles rowFiles;
    private final ProseView prose = new ProseView();
    private final Part<QuoteBox> quote = new Part<>(this::quoteBox, getChildren()::addFirst);
    private final Part<MessageFilesBox> files = new Part<>(this::filesBox, this::addBeforeProse);
    private final Part<Button> whole = new Part<>(this::wholeButton, getChildren()::addLast);
    private Runnable showWhole = () -> {};
    private Runnable jump = () -> {};

    Bubble(Texts texts, RowFiles rowFiles) {
        super(6);
        this.texts = texts;
        this.rowFiles = rowFiles;
        getChildren().add(prose);
    }

    private QuoteBox quoteBox() {
        var box = new QuoteBox();
        box.setOnMouseClicked(_ -> jump.run());
        return box;
    }

    private MessageFilesBox filesBox() {
        return new MessageFilesBox(texts, rowFiles);
    }

    private void addBeforeProse(Node box) {
        getChildren().add(getChildren().indexOf(prose), box);
    }

    private Button wholeButton() {
        var button = new Button();
        button.getStyleClass().addAll("link");
        button.setOnAction(_ -> showWhole.run());
        return button;
    }

    /** Shows a message that is not deleted; a long one in part, unless all of it is asked for. */
    void show(TimelineRow row, RoomWords words, boolean all) {
        MessageItem item = row.item();
        boolean shorten = !all && LongText.isLong(item.text());
        prose.show(words.shown(item, all), words.prepared().audience().get());
        whole.show(shorten, button -> button.setText(words.texts().get("message.showAll")));
        files.show(!item.files().isEmpty(), box -> box.show(item));
        Shown.now(prose, !item.text().isEmpty() || item.files().isEmpty());
        boolean pictured = item.files().stream().anyMatch(Attachment::isPicture);
        prose.setPadding(pictured ? BELOW_PICTURE : Insets.EMPTY);
        Quote quoted = row.quote();
        if (quoted == null) {
            quote.hide();
        } else {
            quote.show().show(quoted, words);
        }
        List<String> classes = new ArrayList<>(List.of("bubble", item.own() ? "own" : "other"));
        if (row.first()) {
            classes.add("first");
        }
        if (item.delivery() instanceof Delivery.Failed) {
            classes.add("failed");
        }
        if (pictured) {
            classes.add("pictured");
        }
        if (!getStyleClass().equals(classes)) {
            getStyleClass().setAll(classes);
        }
    }

    void onWhole(Runnable action) {
        showWhole = action;
    }

    void onLink(Consumer<WebLink> action) {
        prose.onLink(action);
    }

    void onQuote(Runnable action) {
        jump = action;
    }
}
