package chat.parley.desktop.conversations;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.model.Preview;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.emoji.EmojiLine;
import org.jspecify.annotations.Nullable;

/** A row of the list. Follows its conversation for as long as it shows it; its nodes are made once. */
final class ConversationCell extends ListCell<Conversation> {

    private static final double AVATAR = 40;
    private static final double SMALL_AVATAR = 28;
    private static final double ICON = 14;
    /** Narrower, only the picture and the badge have room. */
    static final double NARROW = 120;
    private static final PseudoClass NARROW_STATE = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass LAST_PINNED = PseudoClass.getPseudoClass("last-pinned");
    private static final double CORNER = 5;

    private final ConversationWords words;
    private final Avatar avatar;
    private final EmojiLine name = new EmojiLine(14);
    private final StackPane muted = icon(Icon.MUTE, "icon-faint");
    private final Tooltip silence = new Tooltip();
    private final Label time = new Label();
    private final Label lead = new Label();
    private final EmojiLine preview = new EmojiLine(13);
    private final Badge badge = new Badge();
    /** Stands for the badge where there is no room for lines. */
    private final Badge corner = new Badge();
    private final StackPane waiting = icon(Icon.CLOCK, "icon-faint");
    private final StackPane pinned = icon(Icon.PIN, "icon-faint");
    private final StackPane failed = icon(Icon.ALERT, "icon-danger");
    private final HBox row = new HBox();
    private final WhileShown following = new WhileShown(this);

    /** @param compact whether it has one line, without what was said last */
    ConversationCell(ConversationWords words, boolean compact) {
        this.words = words;
        double edge = compact ? SMALL_AVATAR : AVATAR;
        avatar = new Avatar(edge);
        Tooltip.install(muted, silence);
        time.setMinWidth(USE_PREF_SIZE);
        lead.setMinWidth(USE_PREF_SIZE);
        lead.getStyleClass().addAll("t-small");
        VBox lines = compact ? oneLine() : twoLines();
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("row-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.getStyleClass().add("row");
        StackPane over = new StackPane(corner);
        over.setAlignment(Pos.TOP_RIGHT);
        over.setTranslateX(CORNER);
        over.setTranslateY(-CORNER);
        over.visibleProperty().bind(lines.visibleProperty().not());
        StackPane picture = new StackPane(avatar, over);
        picture.setMaxHeight(edge);
        row.getChildren().addAll(picture, lines);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        lines.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        lines.managedProperty().bind(lines.visibleProperty());
        lines.visibleProperty().subscribe(wide -> pseudoClassStateChanged(NARROW_STATE, !wide));
    }

    private VBox oneLine() {
        return new VBox(SideBySide.of(6, name, muted, SideBySide.gap(), waiting, failed, pinned, time, badge));
    }

    private VBox twoLines() {
        HBox top = SideBySide.of(6, name, muted, SideBySide.gap(), waiting, time);
        HBox bottom = SideBySide.of(4, lead, preview, SideBySide.gap(), failed, pinned, badge);
        bottom.setMinHeight(20);
        return new VBox(1, top, bottom);
    }

    @Override
    protected void updateItem(@Nullable Conversation conversation, boolean empty) {
        super.updateItem(conversation, empty);
        if (empty || conversation == null) {
            following.stop();
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(row);
        following.follow(() -> follow(conversation));
    }

    private Subscription follow(Conversation conversation) {
        show(conversation);
        return Subscription.combine(follow(conversation.profile().name(), conversation),
                follow(conversation.profile().pinned(), conversation),
                follow(conversation.profile().markedUnread(), conversation),
                follow(conversation.others(), conversation),
                follow(conversation.preview(), conversation), follow(conversation.activity(), conversation),
                follow(conversation.unread(), conversation), follow(conversation.mentions(), conversation),
                follow(conversation.muted(), conversation),
                follow(conversation.mutedUntil(), conversation),
                follow(conversation.presence(), conversation), follow(words.texts().wording(), conversation),
                conversation.typing().subscribe(() -> show(conversation)),
                words.drafts().all().subscribe(() -> show(conversation)));
    }

    private Subscription follow(ObservableValue<?> value, Conversation conversation) {
        return value.subscribe((was, now) -> show(conversation));
    }

    private void show(Conversation conversation) {
        String title = words.title(conversation);
        boolean unread = conversation.waits();
        if (words.direct(conversation)) {
            avatar.showPerson(conversation.others().get().getFirst().id(), title);
            avatar.show(dot(conversation.presence().get()));
        } else {
            avatar.showRoom(conversation.roomId(), title);
        }
        name.setText(title);
        name.setStyles("label", unread ? "t-strong" : "t-name");
        time.setText(words.time(conversation));
        time.getStyleClass().setAll("label", "t-caption", unread && !conversation.muted().get() ? "fg-accent" : "fg-3");
        show(words.preview(conversation), unread);
        Preview last = conversation.preview().get();
        Shown.now(waiting, last != null && last.delivery() instanceof Delivery.Waiting);
        Shown.now(failed, last != null && last.delivery() instanceof Delivery.Failed);
        Shown.now(muted, conversation.muted().get());
        Shown.now(pinned, conversation.profile().pinned().get() && !unread);
        pseudoClassStateChanged(LAST_PINNED, isLastPinned(conversation));
        silence.setText(words.muted(conversation));
        for (Badge each : List.of(badge, corner)) {
            each.muted(conversation.muted().get());
            each.show(conversation.unread().get());
            if (unread && conversation.unread().get() == 0) {
                each.showDot();
            }
            if (conversation.mentions().get() > 0) {
                each.muted(false);
                each.showMention();
            }
        }
        setAccessibleText(words.spoken(conversation));
    }

    private boolean isLastPinned(Conversation conversation) {
        int below = getIndex() + 1;
        List<Conversation> all = getListView().getItems();
        return conversation.profile().pinned().get() && below < all.size() && !all.get(below).profile().pinned().get();
    }

    private void show(RowWords said, boolean unread) {
        lead.setText(said.lead());
        Shown.now(lead, !said.lead().isEmpty());
        lead.getStyleClass().setAll("label", "t-small", "fg-warn");
        preview.setText(said.words());
        preview.setStyles("label", "t-small", switch (said.tone()) {
            case FAILED -> "fg-danger";
            case TYPING -> "fg-accent";
            case DRAFT -> "fg-2";
            case PLAIN -> unread ? "fg-1" : "fg-2";
        });
    }

    private static Avatar.Dot dot(Presence presence) {
        if (!presence.online()) {
            return Avatar.Dot.NONE;
        }
        return presence.quiet() ? Avatar.Dot.QUIET : Avatar.Dot.ONLINE;
    }

    private static StackPane icon(Icon icon, String style) {
        StackPane holder = new StackPane(icon.view(ICON));
        holder.getStyleClass().add(style);
        holder.setMinSize(ICON, ICON);
        return holder;
    }
}
