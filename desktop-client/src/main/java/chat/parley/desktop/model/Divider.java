package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * Where the messages begin that were unread when somebody came to look at a room. It is placed once, as soon as all there is
 * to show is there, and stays while they look. JavaFX thread only.
 */
final class Divider {
    /** How far back the first unread message is looked for; further, it stands at the top of what is loaded. */
    private static final long FARTHEST = 1_000;

    private final Conversation conversation;
    private final Timeline timeline;
    private final History history;
    private final ReadOnlyLongWrapper firstUnread = new ReadOnlyLongWrapper();
    private boolean wanted;
    private long readBefore;

    Divider(Conversation conversation, Timeline timeline, History history) {
        this.conversation = conversation;
        this.timeline = timeline;
        this.history = history;
    }

    /** Number of the first unread message, 0 for none or not placed yet. */
    ReadOnlyLongProperty firstUnread() {
        return firstUnread.getReadOnlyProperty();
    }

    /** Somebody begins to look: what they have not read by now is unread. */
    void begin() {
        wanted = true;
        readBefore = conversation.readUpTo();
        firstUnread.set(0);
    }

    /** There is nothing to place it in. */
    void callOff() {
        wanted = false;
    }

    /** Places it, if it is not yet, loading what leads back to it; {@code placed} runs once it stands. */
    void place(Runnable placed) {
        if (!wanted) {
            return;
        }
        wanted = false;
        long from = Math.max(readBefore + 1, timeline.last() - FARTHEST);
        CompletableFuture<Void> back = conversation.unread().get() > 0
                ? history.loadBackTo(from)
                : CompletableFuture.completedFuture(null);
        back.whenComplete((_, _) -> {
            firstUnread.set(List.copyOf(timeline.items()).stream().filter(item -> item.number() > readBefore)
                    .filter(MessageItem::counts).mapToLong(MessageItem::number).findFirst().orElse(0));
            placed.run();
        });
    }
}
