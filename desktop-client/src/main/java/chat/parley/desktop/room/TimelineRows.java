package chat.parley.desktop.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one row per message. A change of the messages changes the rows it touches: its own, their neighbours, whose
 * groups may begin or end elsewhere, and the answers that quote them. To be used on one thread.
 */
final class TimelineRows {

    private static final Duration GROUP = Duration.ofMinutes(5);

    private final ObservableList<MessageItem> newest;
    private final Asides asides = new Asides(this::refreshAll);
    private ObservableList<MessageItem> items;
    private final Function<Instant, LocalDate> day;
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private final Consumer<String> missing;
    private final Map<String, MessageItem> quoted = new HashMap<>();

    private final ListChangeListener<MessageItem> follow = this::follow;
    private TimelineFrame frame = TimelineFrame.BARE;

    /**
     * Rows for these messages.
     *
     * @param day tells on which day of the reader's calendar a moment falls
     * @param missing hears the id of a message that is answered and not among those known
     */
    TimelineRows(ObservableList<MessageItem> items, Function<Instant, LocalDate> day, Consumer<String> missing) {
        this.items = items;
        newest = items;
        this.day = day;
        this.missing = missing;
        items.addListener(follow);
        remember(items);
        rows.setAll(build(0, items.size()));
    }

    /** The rows, in the order of the messages; to be read only. */
    ObservableList<TimelineRow> rows() {
        return rows;
    }

    /** Lets go of the messages; the rows stay as they are. */
    void close() {
        items.removeListener(follow);
        asides.close();
    }

    /** Shows these among the messages, from now on. */
    void mix(ObservableList<Aside> list) {
        asides.show(list);
    }

    /** Shows those messages instead, in that frame. */
    void turnTo(ObservableList<MessageItem> others, TimelineFrame next) {
        items.removeListener(follow);
        items = others;
        frame = next;
        items.addListener(follow);
        remember(items);
        rows.setAll(build(0, items.size()));
    }

    /** Takes note of a message that is answered and not among those on show. */
    void know(MessageItem original) {
        if (original.id() != null && !quoted.containsKey(original.id())) {
            remember(List.of(original));
            refreshAnswers(List.of(original));
        }
    }

    void frame(TimelineFrame next) {
        if (!next.equals(frame)) {
            frame = next;
            refreshAll();
        }
    }

    private void follow(ListChangeListener.Change<? extends MessageItem> change) {
        while (change.next()) {
            remember(change.getAddedSubList());
            int from = change.getFrom();
            if (change.wasPermutated() || change.wasUpdated()) {
                refresh(0, items.size());
            } else if (change.getRemovedSize() == change.getAddedSize()) {
                refresh(from - 1, change.getTo() + 1);
                refreshAnswers(change.getAddedSubList());
            } else {
                rows.remove(from, from + change.getRemovedSize());
                rows.addAll(from, build(from, change.getTo()));
                refresh(from - 1, from);
                refresh(change.getTo(), change.getTo() + 1);
                refreshAnswers(change.getAddedSubList());
            }
        }
    }

    private void remember(List<? extends MessageItem> known) {
        for (MessageItem item : known) {
            String id = item.id();
            if (id != null) {
                quoted.put(id, item);
            }
        }
    }

    private List<TimelineRow> build(int from, int to) {
        List<TimelineRow> built = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            built.add(row(i));
        }
        return built;
    }

    private void refreshAll() {
        refresh(0, items.size());
    }

    private void refresh(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, rows.size()); i++) {
            TimelineRow row = row(i);
            if (!row.equals(rows.get(i))) {
                rows.set(i, row);
            }
        }
    }

    private void refreshAnswers(List<? extends MessageItem> changed) {
        List<String> ids = changed.stream().map(MessageItem::id).filter(id -> id != null).map(String::valueOf).toList();
        for (int i = 0; i < rows.size(); i++) {
            String answered = items.get(i).replyTo();
            if (answered != null && ids.contains(answered)) {
                refresh(i, i + 1);
            }
        }
    }

    private TimelineRow row(int i) {
        MessageItem item = items.get(i);
        MessageItem above = i == 0 ? null : items.get(i - 1);
        return new TimelineRow(item, frame.direct(), i == 0 && frame.atStart(), newDay(above, item),
                divides(above, item) ? frame.unread() : 0, !joined(i - 1), !joined(i), quote(item.replyTo()),
                i == 0 ? frame.earlier() : TimelineFrame.Earlier.NONE, frame.lost().get(item.key()), aside(i));
    }

    /** Whether that message and the one below it are of one group. */
    private boolean joined(int upper) {
        return upper >= 0 && upper < items.size() - 1 && grouped(items.get(upper), items.get(upper + 1))
                && aside(upper).isEmpty();
    }

    private List<Aside> aside(int i) {
        MessageItem below = i == items.size() - 1 ? null : items.get(i + 1);
        return asides.below(items.get(i), below, i == 0 && frame.atStart(), items == newest);
    }

    private boolean newDay(@Nullable MessageItem above, MessageItem item) {
        return above == null || !day.apply(above.time()).equals(day.apply(item.time()));
    }

    /** The divider stands above the first message at or after the number: that very one may have been deleted. */
    private boolean divides(@Nullable MessageItem above, MessageItem item) {
        return frame.firstUnread() > 0 && item.number() >= frame.firstUnread()
                && (above == null || above.number() < frame.firstUnread());
    }

    private boolean grouped(MessageItem above, MessageItem below) {
        return above.author().id().equals(below.author().id()) && speaks(above)
                && speaks(below) && Duration.between(above.time(), below.time()).compareTo(GROUP) < 0
                && !newDay(above, below) && !divides(above, below) && !frame.lost().containsKey(below.key());
    }

    private static boolean speaks(MessageItem item) {
        return !item.deleted() && item.line() == null && !(item.delivery() instanceof Delivery.Failed);
    }

    private @Nullable Quote quote(@Nullable String answered) {
        MessageItem item = answered == null ? null : quoted.get(answered);
        if (item == null && answered != null) {
            missing.accept(answered);
        }
        return item == null || answered == null ? null : Quote.of(answered, item);
    }
}
