package chat.parley.desktop.model;

import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.store.Cache;
import chat.parley.model.MessageView;

/**
 * Messages of one room on their way to the cache: what comes while the disk is busy is written together with what waits, as a
 * disk is slower than a server. Added to on the JavaFX thread, written on that of the disk.
 */
final class HeldBatch {

    /** In characters; a disk that is so far behind is given up for that room, which is then fetched anew. */
    private static final long MOST = 4L << 20;

    private final String roomId;
    private List<MessageView> messages = new ArrayList<>();
    private long weight;
    private long last;
    private long change;
    private boolean taken;

    HeldBatch(String roomId) {
        this.roomId = roomId;
    }

    /** Returns whether it was added: not any more once the disk has begun with it. */
    synchronized boolean add(List<MessageView> more, long upTo, long trueTo) {
        if (taken) {
            return false;
        }
        more.forEach(message -> weight += message.message().messageText().length());
        if (weight > MOST) {
            messages = List.of();
        } else {
            messages.addAll(more);
        }
        last = upTo;
        change = trueTo;
        return true;
    }

    /** Blocks on the disk, and nobody else meanwhile. */
    void write(Cache cache) {
        synchronized (this) {
            taken = true;
        }
        if (weight > MOST) {
            cache.forgetMessages(roomId);
        } else {
            cache.hold(roomId, messages, last, change);
        }
    }
}
