package chat.parley.desktop.room;

import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.desktop.ui.prose.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * A message with its heading, sender, bubble and state. Everything in it is made once and only filled anew, so that
 * scrolling makes no nodes.
 */
final class MessageCell extends TimelineCell<TimelineRow> {

    private static final double MARGIN = 20;
    private static final double NARROW_MARGIN = 14;
    private static final double NARROW = 640;
    private static final double AVATAR = 32;
    private static final double AFTER_AVATAR = 10;
    private static final double NAME_HEIGHT = 24;
    private static final double GROUP_GAP = 11;
    private static final double BUBBLE_GAP = 3;
    private static final double BESIDE_GAP = 8;
    private static final double RING = 3;
    private static final double BAR_DOWN = 4;
    private static final double CHIPS_DOWN = 4;
    private static final double WIDEST = 600;
    private static final double WIDEST_SHARE = 0.76;

    private final RoomWords words;
    private final RowLook look;
    private final MessageActions actions;
    private final RowHeading heading = new RowHeading();
    private final Avatar avatar = new Avatar(AVATAR);
    private final EmojiLine name = new EmojiLine(13);
    private final Label time = new Label();
    private final Bubble bubble;
    private final Label deleted = new Label();
    private final DeliveryMark mark = new DeliveryMark();
    private final ReactionChips reactions;
    private final FailedLine failed = new FailedLine();
    private final Flash flash = new Flash();
    private final AsideColumn asides;
    private @Nullable String shown;
    private final Button keep = new Button();
    private @Nullable ActionBar bar;
    private boolean current;
    private double eye;

    MessageCell(RoomWords words, MessageActions actions, RowLook look) {
        this.words = words;
        this.actions = actions;
        this.look = look;
        bubble = new Bubble(words.texts(), actions.files());
        getStyleClass().add("message");
        time.getStyleClass().addAll("t-caption", "fg-3");
        deleted.getStyleClass().addAll("t-caption", "fg-3");
        deleted.setWrapText(true);
        reactions = new ReactionChips(actions);
        asides = new AsideColumn(look);
        getChildren().addAll(heading, avatar, name, time, bubble, deleted, mark, reactions, failed, asides, flash);
        bubble.onWhole(() -> withRow(actions::showWhole));
        bubble.onLink(actions::follow);
        bubble.onQuote(() -> withRow(row -> jump(row, actions)));
        mark.onIcon(() -> withRow(row -> actions.openReaders(row.item(), mark)));
        failed.onRetry(() -> withRow(row -> actions.retry(row.item())));
        failed.onDiscard(() -> withRow(row -> actions.discard(row.item())));
        keep.getStyleClass().addAll("link", "caption");
        keep.setOnAction(event -> withRow(row -> actions.keep(row.item())));
        deleted.setContentDisplay(ContentDisplay.RIGHT);
        deleted.setGraphicTextGap(10);
        hoverProperty().subscribe(this::attend);
        setOnContextMenuRequested(event -> menu(event, actions));
    }

    @Override
    void show(TimelineRow row) {
        MessageItem item = row.item();
        if (!row.key().equals(shown)) {
            shown = row.key();
            flash.stop();
        }
        heading.show(row.begins() ? words.begins() : "", row.newDay() ? words.times().day(item.time()) : "",
                row.unread() > 0 ? words.texts().count("room.unread", row.unread()) : "");
        boolean named = named(row);
        avatar.setVisible(named);
        name.setVisible(named);
        time.setVisible(named);
        if (named) {
            avatar.showPerson(item.author().id(), item.author().fullName());
            name.setText(CleanText.name(item.author().fullName()));
            name.setStyles("label", "t-sender", Avatar.nameStyle(item.author().id()));
            time.setText(words.times().time(item.time()));
        }
        boolean going = !item.deleted() && look.leaving(row);
        boolean line = item.line() != null;
        bubble.setVisible(!item.deleted() && !going && !line);
        deleted.setVisible(!bubble.isVisible());
        deleted.setText(line ? words.line(item) : words.texts().get(going ? "message.leaving" : "message.deleted"));
        deleted.setTextAlignment(line ? TextAlignment.CENTER : TextAlignment.LEFT);
        keep.setText(words.texts().get("room.undo"));
        deleted.setGraphic(going && look.keepable(row) ? keep : null);
        if (bubble.isVisible()) {
            bubble.show(row, words, look.whole(row));
        }
        reactions.show(item, words);
        asides.show(row.asides());
        attend();
        boolean refused = item.delivery() instanceof Delivery.Failed;
        mark.show(deleted.isVisible() ? "" : words.beside(row), item.delivery(),
                item.own() && row.last() && !deleted.isVisible(), words.state(item.delivery()));
        failed.setVisible(refused);
        if (item.delivery() instanceof Delivery.Failed(ApiFailure reason)) {
            failed.show(words.failed(reason), words);
        }
        setAccessibleText(words.spoken(row));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Draws the eye to this message. */
    void flash() {
        flash.play();
    }

    @Override
    double eye() {
        return eye;
    }

    @Override
    protected double computePrefHeight(double width) {
        TimelineRow row = row();
        return row == null ? 0 : arrange(row, width, false);
    }

    @Override
    protected void layoutChildren() {
        TimelineRow row = row();
        if (row != null) {
            arrange(row, getWidth(), true);
        }
    }

    /** Places everything from top to bottom, or only finds out how high it is. */
    private double arrange(TimelineRow row, double width, boolean place) {
        double margin = width < NARROW ? NARROW_MARGIN : MARGIN;
        double y = row.first() ? GROUP_GAP : BUBBLE_GAP;
        if (heading.isVisible()) {
            double high = snapSizeY(heading.prefHeight(width - 2 * margin));
            put(place, heading, margin, 0, width - 2 * margin, high);
            y = high;
        }
        double left = margin + (row.direct() || row.item().own() ? 0 : AVATAR + AFTER_AVATAR);
        if (named(row)) {
            put(place, avatar, margin, y, AVATAR, AVATAR);
            double nameWidth = Math.min(name.prefWidth(-1), width * WIDEST_SHARE);
            put(place, name, left, y, nameWidth, NAME_HEIGHT - 4);
            put(place, time, left + nameWidth + BESIDE_GAP, y, time.prefWidth(-1), NAME_HEIGHT - 4);
            y += NAME_HEIGHT;
        }
        eye = y;
        double most = Math.floor(Math.min(WIDEST, width * WIDEST_SHARE));
        Region body = deleted.isVisible() ? deleted : bubble;
        double bodyWidth = Math.min(most, Math.ceil(body.prefWidth(-1)));
        double bodyHeight = snapSizeY(body.prefHeight(bodyWidth));
        double bodyLeft = row.item().line() != null
                ? Math.floor((width - bodyWidth) / 2)
                : row.item().own() ? width - margin - bodyWidth : left;
        put(place, body, bodyLeft, y, bodyWidth, bodyHeight);
        put(place, flash, bodyLeft - RING, y - RING, bodyWidth + 2 * RING, bodyHeight + 2 * RING);
        putBeside(place, row, bodyLeft, bodyLeft + bodyWidth, y + bodyHeight);
        if (place && bar != null) {
            putBar(bar, row, bodyLeft, bodyLeft + bodyWidth, y, width, margin);
        }
        y += bodyHeight;
        if (reactions.isVisible() && bubble.isVisible()) {
            double wide = Math.min(most, Math.ceil(reactions.prefWidth(-1)));
            double high = snapSizeY(reactions.prefHeight(wide));
            put(place, reactions, row.item().own() ? width - margin - wide : left, y + CHIPS_DOWN, wide, high);
            y += CHIPS_DOWN + high;
        }
        if (failed.isVisible()) {
            double failedHeight = snapSizeY(failed.prefHeight(-1));
            put(place, failed, margin, y + 4, width - 2 * margin, failedHeight);
            y += 4 + failedHeight;
        }
        if (asides.isVisible()) {
            double from = margin + (row.direct() ? 0 : AVATAR + AFTER_AVATAR);
            double high = snapSizeY(asides.prefHeight(width - margin - from));
            put(place, asides, from, y + GROUP_GAP, width - margin - from, high);
            y += GROUP_GAP + high;
        }
        return y;
    }

    private void putBeside(boolean place, TimelineRow row, double left, double right, double bottom) {
        double wide = Math.ceil(mark.prefWidth(-1));
        double high = 18;
        double x = row.item().own() ? left - BESIDE_GAP - wide : right + BESIDE_GAP;
        put(place, mark, x, bottom - high - 3, wide, high);
    }

    /** On the free side of the bubble, beyond the time; never over words. */
    private void putBar(ActionBar shown, TimelineRow row, double left, double right, double top, double width,
            double margin) {
        double time = mark.isVisible() ? Math.ceil(mark.prefWidth(-1)) + BESIDE_GAP : 0;
        double room = (row.item().own() ? left - margin : width - margin - right) - time - BESIDE_GAP;
        shown.fit(room);
        double wide = Math.ceil(shown.prefWidth(-1));
        double x = row.item().own() ? left - BESIDE_GAP - time - wide : right + BESIDE_GAP + time;
        shown.resizeRelocate(x, top + BAR_DOWN, wide, Math.ceil(shown.prefHeight(-1)));
        shown.setVisible(wide <= room);
    }

    private static void put(boolean place, Region node, double x, double y, double width, double height) {
        if (place) {
            node.resizeRelocate(x, y, width, height);
        }
    }

    /** Holds the bar of actions, or lets go of it. */
    void take(@Nullable ActionBar next) {
        if (bar == next) {
            requestLayout();
            return;
        }
        if (bar != null) {
            getChildren().remove(bar);
        }
        bar = next;
        if (next != null) {
            getChildren().add(next);
        }
        requestLayout();
    }

    @Override
    void setCurrent(boolean now) {
        super.setCurrent(now);
        if (current != now) {
            current = now;
            attend();
        }
    }

    private void attend() {
        actions.attend(this, (isHover() || current) && bubble.isVisible());
    }

    private static boolean named(TimelineRow row) {
        return row.first() && !row.item().own() && !row.direct() && row.item().line() == null;
    }

    private static void jump(TimelineRow row, MessageActions actions) {
        Quote quote = row.quote();
        if (quote != null && !quote.deleted()) {
            actions.jumpTo(quote.messageId());
        }
    }

    private void menu(ContextMenuEvent event, MessageActions actions) {
        withRow(row -> actions.openMenu(row, this, event.getScreenX(), event.getScreenY()));
        event.consume();
    }

    private void withRow(Consumer<TimelineRow> action) {
        TimelineRow row = row();
        if (row != null) {
            action.accept(row);
        }
    }
}
