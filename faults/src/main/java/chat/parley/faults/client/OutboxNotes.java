package chat.parley.faults.client;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.ListChangeListener;

import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Said;

/** Records what the app shows of its own messages: that they wait, safe, and that the server has them. */
final class OutboxNotes {

    private final String name;
    private final HistoryFile record;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private int begun;

    OutboxNotes(String name, HistoryFile record) {
        this.name = name;
        this.record = record;
    }

    /** To be called before the room is told. */
    synchronized void sending(Room room, String text) {
        record.append(new Fact.Sending(room.conversation().roomId(), null, text));
        begun++;
    }

    /** How many of this life's messages the server is not known to have. */
    synchronized int underWay() {
        return begun - settled.size();
    }

    void watch(Room room) {
        room.messages().forEach(item -> look(room, item));
        room.messages().addListener((ListChangeListener<MessageItem>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(item -> look(room, item));
                change.getRemoved().stream().filter(item -> !isIn(room, item)).forEach(item -> settle(item.text()));
            }
        });
    }

    private synchronized void look(Room room, MessageItem item) {
        if (!item.own() || !item.text().startsWith(name + " in life ")) {
            return;
        }
        if (item.delivery() instanceof Delivery.Waiting && kept.add(item.text())) {
            record.append(new Fact.Kept(item.text()));
        }
        if (item.delivery() instanceof Delivery.Failed) {
            room.retry(item);
        }
        if (item.stored() && sent.add(item.text())) {
            record.append(new Fact.Sent(item.text(), said(room, item)));
            settle(item.text());
        }
    }

    private static boolean isIn(Room room, MessageItem item) {
        return room.messages().stream().anyMatch(each -> each.text().equals(item.text()));
    }

    /** What leaves the room without an answer was stored and deleted meanwhile. */
    private synchronized void settle(String text) {
        if (text.startsWith(name + " in life " + ProcessHandle.current().pid() + ",")) {
            settled.add(text);
        }
    }

    /** Whether everything the room shows is on the server. */
    static boolean isQuiet(Room room) {
        return room.messages().stream().allMatch(MessageItem::stored);
    }

    void holds(Room room) {
        record.append(new Fact.Holds(room.conversation().roomId(),
                room.messages().stream().map(item -> said(room, item)).toList()));
    }

    private Said said(Room room, MessageItem item) {
        return new Said(room.conversation().roomId(), String.valueOf(item.id()), item.number(), 0,
                item.author().id(), item.own() ? item.key() : null, item.text(), item.deleted());
    }
}
