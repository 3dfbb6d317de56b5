package chat.parley.desktop.support;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.CannedReplyView;
import org.jspecify.annotations.Nullable;

/** A canned reply with what can be done with it. Its nodes are made once. */
final class ReplyCell extends ListCell<CannedReplyView> {

    private static final double ICON = 16;

    private final Texts texts;
    private final Predicate<CannedReplyView> changeable;
    private final Label shortcut = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label shared = new Label();
    private final HBox deeds;
    private final HBox row = new HBox();

    /** @param changeable whether the person may change and delete it */
    ReplyCell(Texts texts, Predicate<CannedReplyView> changeable, Consumer<CannedReplyView> change,
            Consumer<CannedReplyView> delete) {
        this.texts = texts;
        this.changeable = changeable;
        shortcut.getStyleClass().addAll("t-sender", "fg-accent");
        shortcut.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("t-label");
        title.setMinWidth(0);
        shared.setText(texts.get("support.canned.everybody"));
        shared.getStyleClass().addAll("t-caption", "fg-3");
        shared.setMinWidth(USE_PREF_SIZE);
        text.getStyleClass().addAll("t-caption", "fg-2");
        text.setMinWidth(0);
        var lines = new VBox(1, SideBySide.of(8, shortcut, title, shared), text);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        deeds = SideBySide.of(2, button(Icon.COMPOSE, "support.canned.change", change),
                button(Icon.TRASH, "support.canned.delete", delete));
        deeds.setMinWidth(USE_PREF_SIZE);
        row.getChildren().addAll(lines, deeds);
        row.getStyleClass().addAll("row", "canned-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    /** For the pointer: keys do the same in the list. */
    private Button button(Icon icon, String key, Consumer<CannedReplyView> deed) {
        var button = new Button("", icon.view(ICON));
        button.getStyleClass().addAll("icon-button", "small");
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(_ -> deed.accept(getItem()));
        return button;
    }

    @Override
    protected void updateItem(@Nullable CannedReplyView reply, boolean empty) {
        super.updateItem(reply, empty);
        setGraphic(empty || reply == null ? null : row);
        setAccessibleText(null);
        if (reply != null) {
            shortcut.setText("/" + reply.shortcut());
            title.setText(reply.title());
            text.setText(reply.text().replace('\n', ' '));
            Shown.now(shared, reply.shared());
            Shown.now(deeds, changeable.test(reply));
            setAccessibleText(String.join(", ", reply.title(), reply.shared() ? shared.getText() : shortcut.getText(),
                    reply.text()));
        }
    }
}
