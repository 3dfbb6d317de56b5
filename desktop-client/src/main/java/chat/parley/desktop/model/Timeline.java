package chat.parley.desktop.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.model.DeliveryView;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * The loaded stretch of a room: numbers without a gap up to the newest known, then what is not sent yet. Whatever comes,
 * in whatever order and however often, the message with the latest change wins; what would leave a gap is held back until
 * the gap is filled.
 */
final class Timeline {
    private final UserView me;
    private final DeliveredTo delivered;
    /** By index of the stored items: the number of the latest change that touched each. */
    private final List<Long> changes = new ArrayList<>();
    private final ObservableList<MessageItem> items = FXCollections.observableArrayList();
    private final Ahead ahead = new Ahead();
    private final Growth growth = new Growth();
    private long first = 1;
    private int stored;

    Timeline(UserView me, DeliveredTo delivered) {
        this.me = me;
        this.delivered = delivered;
    }

    UserView me() {
        return me;
    }

    ObservableList<MessageItem> items() {
        return items;
    }

    /** Number of the first message loaded; one after the last if none is. */
    long first() {
        return first;
    }

    /** An empty one of the same room, which knows the same of what was delivered. */
    Timeline sibling() {
        return new Timeline(me, delivered);
    }

    /** Number of the newest message loaded, one before the first if none is. */
    long last() {
        return first + stored - 1;
    }

    /** Whether messages are held back because others before them are missing. */
    boolean gap() {
        return ahead.gap();
    }

    /** Whatever is heard of what is loaded holds, however old it seems. */
    void distrust() {
        changes.replaceAll(_ -> 0L);
        ahead.clear();
    }

    /** Begins anew with this page, the newest of the room; what is not sent yet stays. */
    void reset(List<MessageView> page) {
        List<MessageView> stretch = unbroken(page);
        first = stretch.isEmpty() ? 1 : stretch.getFirst().number();
        List<MessageItem> fresh = new ArrayList<>(stretch.stream().map(this::item).toList());
        List<MessageItem> unsent = items.subList(stored, items.size()).stream()
                .filter(item -> fresh.stream().noneMatch(known -> known.key().equals(item.key()))).toList();
        stored = fresh.size();
        growth.begin();
        changes.clear();
        stretch.forEach(view -> changes.add(view.change()));
        fresh.addAll(unsent);
        items.setAll(fresh);
        ahead.clear();
    }

    /** Adds the page that ends right before the first message. */
    void prepend(List<MessageView> page) {
        List<MessageView> stretch = unbroken(page.stream().filter(view -> view.number() < first).toList());
        if (stretch.isEmpty() || stretch.getLast().number() != first - 1) {
            return;
        }
        first = stretch.getFirst().number();
        stored += stretch.size();
        changes.addAll(0, stretch.stream().map(MessageView::change).toList());
        items.addAll(0, stretch.stream().map(this::item).toList());
    }

    /** Takes in one message as the server has it. One that is older than the stretch is passed over. */
    void merge(MessageView view) {
        if (view.number() > last() + 1) {
            ahead.hold(view);
        } else if (view.number() == last() + 1) {
            append(view);
            MessageView next = ahead.take(last() + 1);
            if (next != null) {
                merge(next);
            }
        } else if (view.number() >= first) {
            refresh(view);
        }
    }

    void merge(ServerFrame.MessageDeleted deletion) {
        if (deletion.number() > last()) {
            ahead.hold(deletion);
        } else if (deletion.number() >= first) {
            if (deletion.change() > changeOf(deletion.number())) {
                set(at(deletion.number()).gone(), deletion.change());
            }
        }
    }

    /** A person has read up to that number. Only own messages show it. */
    void read(ReadReceipt receipt, long upTo) {
        read(List.of(new LatestReading(receipt, upTo)));
    }

    /** The same of many at once, who may be as many as a room has members. */
    void read(Collection<LatestReading> readings) {
        ahead.hold(readings, last());
        long latest = readings.stream().mapToLong(LatestReading::upTo).max().orElse(0);
        for (long number = Math.min(latest, last()); number >= first; number--) {
            MessageItem item = at(number);
            long now = number;
            MessageItem read = !item.own()
                    ? item
                    : item.readBy(readings.stream().filter(each -> each.upTo() >= now).map(LatestReading::receipt)
                            .toList());
            if (read != item) {
                set(read, changeOf(number));
            }
        }
    }

    /**
     * Something has come to these people: own messages up to the farthest of it show so from now on.
     *
     * @return what of that is news
     */
    List<DeliveryView> delivered(List<DeliveryView> people) {
        List<DeliveryView> news = delivered.take(people);
        markDelivered();
        return news;
    }

    /** Takes over what is known of the room elsewhere. */
    void markDelivered() {
        for (long number = Math.min(delivered.farthest(), last()); number >= first; number--) {
            MessageItem item = at(number);
            MessageItem marked = delivered.marked(item);
            if (marked != item) {
                set(marked, changeOf(number));
            } else if (item.delivery() instanceof Delivery.Delivered) {
                return; // and so are those before it
            }
        }
    }

    /** Number of the last message of somebody else, 0 if none is loaded. */
    long lastOfOthers() {
        long number = last();
        while (number >= first && at(number).own()) {
            number--;
        }
        return number >= first ? number : 0;
    }

    /** Shows an unsent message: a new one last, a known one in its place. */
    void showUnsent(MessageItem item) {
        int index = unsentIndex(item.key());
        if (index >= 0) {
            items.set(index, item);
        } else if (items.stream().noneMatch(known -> known.key().equals(item.key()))) {
            items.add(item);
        }
    }

    void removeUnsent(String key) {
        int index = unsentIndex(key);
        if (index >= 0) {
            items.remove(index);
        }
    }

    @Nullable
    MessageItem unsent(String key) {
        int index = unsentIndex(key);
        return index < 0 ? null : items.get(index);
    }

    /** How many messages of others come after that number; to be asked only if the stretch reaches back to it. */
    long unreadAfter(long number) {
        return items.subList((int) Math.max(0, number + 1 - first), stored).stream()
                .filter(MessageItem::counts).count();
    }

    /** How many of those mention the person. */
    long mentionsAfter(long number) {
        return items.subList((int) Math.max(0, number + 1 - first), stored).stream()
                .filter(item -> item.counts() && item.calls()).count();
    }

    private void append(MessageView view) {
        MessageItem item = item(view);
        ServerFrame.MessageDeleted deletion = ahead.deletion(view.number());
        long change = view.change();
        if (deletion != null && deletion.change() > change) {
            item = item.gone();
            change = deletion.change();
        }
        List<ReadReceipt> readers = ahead.readers(view.number());
        if (item.own()) {
            item = item.readBy(readers);
        }
        int waiting = unsentIndex(item.key());
        if (waiting == stored) {
            items.set(stored, item);
        } else {
            if (waiting > stored) {
                items.remove(waiting);
            }
            items.add(stored, item);
        }
        stored++;
        changes.add(change);
        growth.add(item);
    }

    /**
     * Lets go of what is farthest back if far more has come than anybody looks at; it can be loaded again.
     *
     * @return whether anything went
     */
    boolean shed() {
        int gone = growth.excess(items.subList(0, stored));
        if (gone == 0) {
            return false;
        }
        first += gone;
        stored -= gone;
        changes.subList(0, gone).clear();
        items.remove(0, gone);
        return true;
    }

    private void refresh(MessageView view) {
        MessageItem known = at(view.number());
        MessageItem seen = item(view);
        long knownChange = changeOf(view.number());
        // Of what is told twice, the later is believed: a server that once said nonsense is not held to it.
        MessageItem merged = view.change() >= knownChange ? seen.readBy(known.readBy()) : known.readBy(seen.readBy());
        if (!merged.equals(known)) {
            set(merged, Math.max(view.change(), knownChange));
        } else {
            changes.set((int) (view.number() - first), Math.max(view.change(), knownChange));
        }
    }

    private MessageItem item(MessageView view) {
        return delivered.marked(MessageItem.stored(view, me));
    }

    private MessageItem at(long number) {
        return items.get((int) (number - first));
    }

    /** Number of the latest change that touched anything loaded, 0 for none. */
    long latestChange() {
        return changes.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private long changeOf(long number) {
        return changes.get((int) (number - first));
    }

    private void set(MessageItem item, long change) {
        int index = (int) (item.number() - first);
        changes.set(index, change);
        items.set(index, item);
    }

    private int unsentIndex(String key) {
        for (int index = stored; index < items.size(); index++) {
            if (items.get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }

    /** The longest run without a gap at the end of the page: a server that leaves gaps must not leave them here. */
    static List<MessageView> unbroken(List<MessageView> page) {
        int from = page.size() - 1;
        while (from > 0 && page.get(from - 1).number() == page.get(from).number() - 1) {
            from--;
        }
        return page.isEmpty() ? page : page.subList(from, page.size());
    }
}
