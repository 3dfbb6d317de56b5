package chat.parley.desktop.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of messages of a room before those right behind the loaded ones: held back until the gap is filled. JavaFX thread
 * only.
 */
final class Ahead {

    /** More than this means that the stretch should be loaded anew rather than completed. */
    static final int MOST = 200;

    private final Map<Long, MessageView> messages = new HashMap<>();
    private final Map<Long, ServerFrame.MessageDeleted> deletions = new HashMap<>();
    private final List<LatestReading> readings = new ArrayList<>();

    /** Whether messages are held back. */
    boolean gap() {
        return !messages.isEmpty();
    }

    void hold(MessageView view) {
        if (messages.size() < MOST) {
            messages.merge(view.number(), view, (a, b) -> a.change() >= b.change() ? a : b);
        }
    }

    void hold(ServerFrame.MessageDeleted deletion) {
        if (deletions.size() < MOST) {
            deletions.put(deletion.number(), deletion);
        }
    }

    /** @param last number of the newest message loaded: what was read up to there is no news of others */
    void hold(Collection<LatestReading> readers, long last) {
        readers.stream().filter(each -> each.upTo() > last).limit(MOST - readings.size()).forEach(readings::add);
    }

    /** The message of that number, whose turn it is. */
    @Nullable
    MessageView take(long number) {
        return messages.remove(number);
    }

    /** Whether the message of that number, whose turn it is, is no more. */
    ServerFrame.@Nullable MessageDeleted deletion(long number) {
        return deletions.remove(number);
    }

    /** Who has read the message of that number, whose turn it is. */
    List<ReadReceipt> readers(long number) {
        List<ReadReceipt> receipts = readings.stream().filter(each -> each.upTo() >= number)
                .map(LatestReading::receipt).toList();
        readings.removeIf(each -> each.upTo() <= number);
        return receipts;
    }

    void clear() {
        messages.clear();
        deletions.clear();
        readings.clear();
    }
}
