package chat.parley.desktop.room;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Part;
import org.jspecify.annotations.Nullable;

/**
 * A message with its heading, sender, bubble and state. What it is made of is made when it is first needed and then only
 * filled anew, so that scrolling makes no nodes.
 */
final class MessageCell extends TimelineCell<TimelineRow> {

    private static final double GROUP_GAP = 11;
    private static final double BUBBLE_GAP = 3;
    private static final double CHIPS_DOWN = 4;
    private static final double FAILED_DOWN = 4;
    private static final double WIDEST = 600;
    private static final double WIDEST_SHARE = 0.76;

    private final RoomWords words;
    private final RowLook look;
    private final MessageActions actions;
    private final Bubble bubble;
    private final AroundBubble around = new AroundBubble(getChildren());
    private final Part<RowHeading> heading = part(RowHeading::new);
    private final Part<SenderLine> sender = part(SenderLine::new);
    private final Part<InsteadOfBubble> instead = part(this::insteadOfBubble);
    private final Part<ReactionChips> reactions = part(this::chips);
    private final Part<FailedLine> failed = part(this::failedLine);
    private final Part<AsideColumn> asides = part(this::asideColumn);
    private @Nullable String shown;
    private boolean current;
    private double eye;

    MessageCell(RoomWords words, MessageActions actions, RowLook look) {
        this.words = words;
        this.actions = actions;
        this.look = look;
        bubble = new Bubble(words.texts(), actions.files());
        getStyleClass().add("message");
        getChildren().addAll(bubble, around.mark());
        bubble.onWhole(() -> withRow(actions::showWhole));
        bubble.onLink(actions::follow);
        bubble.onQuote(() -> withRow(row -> jump(row, actions)));
        around.mark().onIcon(() -> withRow(row -> actions.openReaders(row.item(), around.mark())));
        hoverProperty().subscribe(this::attend);
        setOnContextMenuRequested(event -> menu(event, actions));
    }

    private <N extends Region> Part<N> part(Supplier<N> make) {
        return new Part<>(make, getChildren()::add);
    }

    private InsteadOfBubble insteadOfBubble() {
        return new InsteadOfBubble(() -> withRow(row -> actions.keep(row.item())));
    }

    private ReactionChips chips() {
        return new ReactionChips(actions);
    }

    private AsideColumn asideColumn() {
        return new AsideColumn(look);
    }

    private FailedLine failedLine() {
        var line = new FailedLine();
        line.onRetry(() -> withRow(row -> actions.retry(row.item())));
        line.onDiscard(() -> withRow(row -> actions.discard(row.item())));
        return line;
    }

    @Override
    void show(TimelineRow row) {
        MessageItem item = row.item();
        if (!row.key().equals(shown)) {
            shown = row.key();
            around.stopFlash();
        }
        heading.show(row.headed(), part -> part.show(row, words));
        sender.show(named(row), part -> part.show(item, words));
        boolean going = !item.deleted() && look.leaving(row);
        boolean spoken = !item.deleted() && !going && item.line() == null;
        bubble.setVisible(spoken);
        if (spoken) {
            bubble.show(row, words, look.whole(row));
        }
        instead.show(!spoken, part -> part.show(item, words, going, going && look.keepable(row)));
        reactions.show(spoken && !item.reactions().isEmpty(), part -> part.show(item, words));
        asides.show(!row.asides().isEmpty(), part -> part.show(row.asides()));
        around.show(row, words, spoken);
        attend();
        if (item.delivery() instanceof Delivery.Failed(ApiFailure reason)) {
            failed.show().show(words.failed(reason), words);
        } else {
            failed.hide();
        }
        setAccessibleText(words.spoken(row));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Draws the eye to this message. */
    void flash() {
        around.flash();
        requestLayout();
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
        double margin = margin();
        double inner = width - 2 * margin;
        double indent = row.direct() ? 0 : SenderLine.INDENT;
        double y = row.first() ? GROUP_GAP : BUBBLE_GAP;
        RowHeading above = heading.onShow();
        if (above != null) {
            y = put(place, above, margin, 0, inner);
        }
        double left = margin + (row.item().own() ? 0 : indent);
        SenderLine named = sender.onShow();
        if (named != null) {
            put(place, named, margin, y, inner);
            y += SenderLine.HEIGHT;
        }
        eye = y;
        double most = Math.floor(Math.min(WIDEST, width * WIDEST_SHARE));
        InsteadOfBubble other = instead.onShow();
        Region body = other == null ? bubble : other;
        double bodyWidth = Math.min(most, Math.ceil(body.prefWidth(-1)));
        double bodyLeft = row.item().line() != null
                ? Math.floor((width - bodyWidth) / 2)
                : row.item().own() ? width - margin - bodyWidth : left;
        double bodyHeight = put(place, body, bodyLeft, y, bodyWidth);
        if (place) {
            around.place(row.item().own(), new Rectangle2D(bodyLeft, y, bodyWidth, bodyHeight), width, margin);
        }
        y += bodyHeight;
        ReactionChips chips = reactions.onShow();
        if (chips != null) {
            double wide = Math.min(most, Math.ceil(chips.prefWidth(-1)));
            y += CHIPS_DOWN;
            y += put(place, chips, row.item().own() ? width - margin - wide : left, y, wide);
        }
        FailedLine refused = failed.onShow();
        if (refused != null) {
            y += FAILED_DOWN;
            y += put(place, refused, margin, y, inner);
        }
        AsideColumn after = asides.onShow();
        if (after != null) {
            y += GROUP_GAP;
            y += put(place, after, margin + indent, y, inner - indent);
        }
        return y;
    }

    /** As much as the column keeps away from its edges, so that messages and composer line up. */
    private double margin() {
        return getParent() instanceof Region column ? column.getInsets().getLeft() : 0;
    }

    /** Gives a part the height it wants at that width, and returns it. */
    private double put(boolean place, Region part, double x, double y, double width) {
        double height = snapSizeY(part.prefHeight(width));
        if (place) {
            part.resizeRelocate(x, y, width, height);
        }
        return height;
    }

    /** Holds the bar of actions, or lets go of it. */
    void take(@Nullable ActionBar next) {
        around.take(next);
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
        boolean attended = (isHover() || current) && bubble.isVisible();
        around.attend(attended);
        actions.attend(this, attended);
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
