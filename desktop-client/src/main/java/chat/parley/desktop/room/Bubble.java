package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.desktop.ui.prose.ProseView;
import chat.parley.desktop.ui.prose.WebLink;
import org.jspecify.annotations.Nullable;

/** The bubble of a message: its text, above it its files, above them what it answers. */
final class Bubble extends VBox {

    /** Where the bubble itself keeps less away from its edge. */
    private static final Insets BELOW_PICTURE = new Insets(0, 8, 3, 8);

    private final EmojiLine quotedName = new EmojiLine(13);
    private final EmojiLine quotedText = new EmojiLine(13);
    private final VBox quote = new VBox(1, quotedName, quotedText);
    private final ProseView prose = new ProseView();
    private final Button whole = new Button();
    private final MessageFilesBox files;

    Bubble(Texts texts, RowFiles rowFiles) {
        super(6);
        files = new MessageFilesBox(texts, rowFiles);
        quote.getStyleClass().add("quote");
        quotedName.setStyles("label", "t-sender", "fg-accent");
        quotedText.setStyles("label", "t-small", "quote-text");
        whole.getStyleClass().addAll("link");
        getChildren().addAll(quote, files, prose, whole);
    }

    /** Shows a message that is not deleted; a long one in part, unless all of it is asked for. */
    void show(TimelineRow row, RoomWords words, boolean all) {
        MessageItem item = row.item();
        boolean shorten = !all && LongText.isLong(item.text());
        prose.show(words.shown(item, all), words.prepared().audience().get());
        whole.setText(words.texts().get("message.showAll"));
        Shown.now(whole, shorten);
        files.show(item);
        Shown.now(prose, !item.text().isEmpty() || item.files().isEmpty());
        boolean pictured = item.files().stream().anyMatch(Attachment::isPicture);
        prose.setPadding(pictured ? BELOW_PICTURE : Insets.EMPTY);
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

    void onLink(Consumer<WebLink> action) {
        prose.onLink(action);
    }

    void onQuote(Runnable action) {
        quote.setOnMouseClicked(event -> action.run());
    }

    private void show(@Nullable Quote quoted, RoomWords words) {
        Shown.now(quote, quoted != null);
        if (quoted != null) {
            quotedName.setText(CleanText.name(quoted.author().fullName()));
            quotedText.setText(words.quoted(quoted));
        }
    }
}
