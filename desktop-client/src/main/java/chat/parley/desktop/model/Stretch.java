package chat.parley.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

import chat.parley.desktop.store.Cache;
import chat.parley.model.DeliveryView;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/** The cached messages of one room, which follow its timeline. JavaFX thread only. */
final class Stretch {
    private final String roomId;
    private final Timeline timeline;
    private final Cached cached;
    private final LongConsumer heldTo;
    /** Deletions heard before the messages: the cache has nothing to delete yet. */
    private final List<ServerFrame.MessageDeleted> deletedAhead = new ArrayList<>();
    /** What the cache is told last of all, as long as nothing else is told after it. */
    private @Nullable HeldBatch batch;

    /** {@code heldTo} hears the change that the stretch is true to. */
    Stretch(String roomId, Timeline timeline, Cached cached, LongConsumer heldTo) {
        this.roomId = roomId;
        this.timeline = timeline;
        this.cached = cached;
        this.heldTo = heldTo;
    }

    boolean keeps() {
        return cached.keeps();
    }

    CompletableFuture<Optional<Cache.Stretch>> newest(int limit) {
        return cached.ask(cache -> cache.newest(roomId, limit));
    }

    /** Completes at once if nothing is kept. */
    CompletableFuture<List<MessageView>> before(long number, int limit) {
        return keeps()
                ? cached.ask(cache -> cache.before(roomId, number, limit))
                : CompletableFuture.completedFuture(List.of());
    }

    void begin(List<MessageView> page, long change) {
        batch = null;
        deletedAhead.clear();
        cached.tell(cache -> cache.begin(roomId, page, change));
        heldTo.accept(change);
    }

    void hold(List<MessageView> messages, long change) {
        long last = timeline.last();
        if (keeps() && (batch == null || !batch.add(messages, last, change))) {
            HeldBatch fresh = new HeldBatch(roomId);
            fresh.add(messages, last, change);
            batch = fresh;
            cached.tell(fresh::write);
        }
        List<ServerFrame.MessageDeleted> due = deletedAhead.stream().filter(each -> each.number() <= last).toList();
        due.forEach(each -> hold(each, change));
        deletedAhead.removeAll(due);
        heldTo.accept(change);
    }

    void hold(ServerFrame.MessageDeleted deletion, long change) {
        long last = timeline.last();
        if (deletion.number() > last && deletedAhead.size() < Ahead.MOST) {
            deletedAhead.add(deletion);
        }
        batch = null;
        cached.tell(cache -> cache.hold(deletion, last, change));
        heldTo.accept(change);
    }

    void prepend(List<MessageView> page, long change) {
        batch = null;
        cached.tell(cache -> cache.prepend(roomId, page, change));
    }

    void delivered(List<DeliveryView> people) {
        if (!people.isEmpty()) {
            batch = null;
            cached.tell(cache -> cache.delivered(roomId, people));
        }
    }

    void read(ReadReceipt receipt, long upTo) {
        batch = null;
        cached.tell(cache -> cache.read(roomId, receipt, upTo));
    }
}
