package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The bubble of a message: its text, above it its files, above them what it answers. */
final class Bubble extends VBox {

    /** Line spacing stands between lines only; half of it above and below keeps one line as high as the next. */
    private static final Insets AROUND_TEXT = new Insets(2, 0, 2, 0);

    /** Where the bubble itself keeps less away from its edge. */
    private static final Insets BELOW_PICTURE = new Insets(2, 8, 5, 8);

    private final Label quotedName = new Label();
    private final Label quotedText = new Label();
    private final VBox quote = new VBox(1, quotedName, quotedText);
    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private final Button whole = new Button();
    private final MessageFilesBox files;

    Bubble(Texts texts, RowFiles rowFiles) {
        super(6);
        files = new MessageFilesBox(texts, rowFiles);
        quote.getStyleClass().add("quote");
        quotedName.getStyleClass().addAll("t-sender", "fg-accent");
        quotedText.getStyleClass().addAll("t-small", "quote-text");
        text.getStyleClass().add("t-message");
        flow.getStyleClass().add("t-message");
        whole.getStyleClass().addAll("link");
        getChildren().addAll(quote, files, flow, whole);
    }

    /** Shows a message that is not deleted; a long one in part, unless all of it is asked for. */
    void show(TimelineRow row, RoomWords words, boolean all) {
        MessageItem item = row.item();
        boolean shorten = !all && LongText.isLong(item.text());
        text.setText(shorten ? LongText.beginning(item.text()) : item.text());
        whole.setText(words.texts().get("message.showAll"));
        show(whole, shorten);
        files.show(item);
        show(flow, !item.text().isEmpty() || item.files().isEmpty());
        boolean pictured = item.files().stream().anyMatch(Attachment::isPicture);
        flow.setPadding(pictured ? BELOW_PICTURE : AROUND_TEXT);
        show(row.quote(), words);
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
        whole.setOnAction(event -> action.run());
    }

    void onQuote(Runnable action) {
        quote.setOnMouseClicked(event -> action.run());
    }

    private void show(@Nullable Quote quoted, RoomWords words) {
        show(quote, quoted != null);
        if (quoted != null) {
            quotedName.setText(quoted.author().fullName());
            quotedText.setText(words.quoted(quoted));
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
