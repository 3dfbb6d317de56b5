package chat.parley.desktop.conversations;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.conversations.RowMarks.Mark;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.model.Preview;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Part;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.emoji.EmojiLine;
import org.jspecify.annotations.Nullable;

/** A row of the list. Follows its conversation for as long as it shows it; its nodes are made once. */
final class ConversationCell extends ListCell<Conversation> {

    private static final double AVATAR = 40;
    private static final double SMALL_AVATAR = 28;
    /** Narrower, only the picture and the badge have room. */
    static final double NARROW = 120;
    private static final PseudoClass NARROW_STATE = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass LAST_PINNED = PseudoClass.getPseudoClass("last-pinned");
    private static final double CORNER = 5;
    private static final double GAP = 6;
    private static final double SMALL_GAP = 4;

    private final ConversationWords words;
    private final Avatar avatar;
    private final EmojiLine name = new EmojiLine(14);
    private final Label time = new Label();
    private final EmojiLine preview = new EmojiLine(13);
    private final Badge badge = new Badge();
    /** What goes before the preview, as that it is a draft. */
    private final Part<Label> lead = new Part<>(ConversationCell::lead, made -> put(made, preview, 0));
    private final Part<RowMarks> besideName = new Part<>(() -> new RowMarks(GAP), made -> put(made, name, 1));
    private final Part<RowMarks> besideTime = new Part<>(() -> new RowMarks(GAP), made -> put(made, time, 0));
    private final Part<RowMarks> besideBadge;
    private final StackPane picture;
    /** Stands for the badge where there is no room for lines. */
    private final Part<Badge> corner = new Part<>(Badge::new, this::hangOver);
    private final HBox row = new HBox();
    private final WhileShown following = new WhileShown(this);
    private final boolean compact;
    private @Nullable Tooltip silence;
    private boolean narrow;

    /** @param compact whether it has one line, without what was said last */
    ConversationCell(ConversationWords words, boolean compact) {
        this.words = words;
        this.compact = compact;
        double edge = compact ? SMALL_AVATAR : AVATAR;
        avatar = new Avatar(edge);
        besideBadge = compact ? besideTime : new Part<>(() -> new RowMarks(SMALL_GAP), made -> put(made, badge, 0));
        time.setMinWidth(USE_PREF_SIZE);
        VBox lines = compact ? oneLine() : twoLines();
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("row-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.getStyleClass().add("row");
        picture = new StackPane(avatar);
        picture.setMaxHeight(edge);
        row.getChildren().addAll(picture, lines);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        lines.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        lines.managedProperty().bind(lines.visibleProperty());
        widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() <= NARROW)
                .subscribe(this::narrow);
    }

    private void narrow(boolean now) {
        narrow = now;
        pseudoClassStateChanged(NARROW_STATE, now);
        Conversation conversation = getItem();
        if (conversation != null) {
            showCorner(conversation);
        }
    }

    private VBox oneLine() {
        return new VBox(SideBySide.of(GAP, name, SideBySide.gap(), time, badge));
    }

    private VBox twoLines() {
        HBox top = SideBySide.of(GAP, name, SideBySide.gap(), time);
        HBox bottom = SideBySide.of(SMALL_GAP, preview, SideBySide.gap(), badge);
        bottom.setMinHeight(20);
        return new VBox(1, top, bottom);
    }

    private static Label lead() {
        var lead = new Label();
        lead.setMinWidth(USE_PREF_SIZE);
        lead.getStyleClass().addAll("t-small", "fg-warn");
        return lead;
    }

    /** Puts something into the line of another, so many places after it. */
    private static void put(Node made, Node beside, int after) {
        var line = (HBox) beside.getParent();
        line.getChildren().add(line.getChildren().indexOf(beside) + after, made);
    }

    private void hangOver(Badge small) {
        var over = new StackPane(small);
        over.setAlignment(Pos.TOP_RIGHT);
        over.setTranslateX(CORNER);
        over.setTranslateY(-CORNER);
        picture.getChildren().add(over);
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
        if (!compact) {
            show(words.preview(conversation), unread);
        }
        Preview last = conversation.preview().get();
        mark(besideTime, Mark.WAITING, last != null && last.delivery() instanceof Delivery.Waiting);
        mark(besideBadge, Mark.FAILED, last != null && last.delivery() instanceof Delivery.Failed);
        mark(besideBadge, Mark.PINNED, conversation.profile().pinned().get() && !unread);
        mark(besideName, Mark.MUTED, conversation.muted().get());
        pseudoClassStateChanged(LAST_PINNED, isLastPinned(conversation));
        if (conversation.muted().get()) {
            silence().setText(words.muted(conversation));
        }
        count(badge, conversation);
        showCorner(conversation);
        setAccessibleText(words.spoken(conversation));
    }

    private static void mark(Part<RowMarks> marks, Mark mark, boolean so) {
        RowMarks now = so ? marks.show() : marks.onShow();
        if (now != null) {
            now.show(mark, so);
        }
    }

    private boolean isLastPinned(Conversation conversation) {
        int below = getIndex() + 1;
        List<Conversation> all = getListView().getItems();
        return conversation.profile().pinned().get() && below < all.size() && !all.get(below).profile().pinned().get();
    }

    private void show(RowWords said, boolean unread) {
        lead.show(!said.lead().isEmpty(), made -> made.setText(said.lead()));
        preview.setText(said.words());
        preview.setStyles("label", "t-small", switch (said.tone()) {
            case FAILED -> "fg-danger";
            case TYPING -> "fg-accent";
            case DRAFT -> "fg-2";
            case PLAIN -> unread ? "fg-1" : "fg-2";
        });
    }

    static Avatar.Dot dot(Presence presence) {
        if (!presence.online()) {
            return Avatar.Dot.NONE;
        }
        return presence.quiet() ? Avatar.Dot.QUIET : Avatar.Dot.ONLINE;
    }

    /** Until when it is muted; a tooltip is a window, and few rows have one. */
    private Tooltip silence() {
        Tooltip tooltip = silence;
        if (tooltip == null) {
            tooltip = new Tooltip();
            silence = tooltip;
            Tooltip.install(besideName.show(), tooltip);
        }
        return tooltip;
    }

    private void showCorner(Conversation conversation) {
        corner.show(narrow, small -> count(small, conversation));
    }

    private static void count(Badge badge, Conversation conversation) {
        badge.muted(conversation.muted().get());
        badge.show(conversation.unread().get());
        if (conversation.waits() && conversation.unread().get() == 0) {
            badge.showDot();
        }
        if (conversation.mentions().get() > 0) {
            badge.muted(false);
            badge.showMention();
        }
    }
}
