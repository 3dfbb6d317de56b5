package chat.parley.desktop.room;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Timer;

/**
 * Messages that their author wants deleted. For five seconds that can be taken back, as nothing was said to the server
 * yet; who leaves the room meant it, and it is said at once. To be used on the thread of its timer.
 */
final class Deletions {

    static final Duration SECOND_THOUGHTS = Duration.ofSeconds(5);

    private final Timer timer;
    private final Function<MessageItem, CompletableFuture<Void>> delete;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    /** Said to the server, which has not said no: they do not come back into view before they are gone. */
    private final Set<String> asked = new HashSet<>();
    private Runnable changed = () -> {};
    private Runnable refused = () -> {};

    private record Pending(MessageItem message, Runnable callOff) {}

    /** @param delete does it on the server */
    Deletions(Timer timer, Function<MessageItem, CompletableFuture<Void>> delete) {
        this.timer = timer;
        this.delete = delete;
    }

    /**
     * Who wants to know.
     *
     * @param changes runs when it changed which messages are about to go
     * @param refusals runs when the server did not delete one, which then stays
     */
    void listen(Runnable changes, Runnable refusals) {
        changed = changes;
        refused = refusals;
    }

    /** Whether the message is about to go and can be kept. */
    boolean pending(MessageItem message) {
        return pending.containsKey(message.key());
    }

    /** Whether the message is about to go. */
    boolean leaving(MessageItem message) {
        return pending(message) || asked.contains(message.key());
    }

    void delete(MessageItem message) {
        if (!leaving(message)) {
            pending.put(message.key(), new Pending(message,
                    timer.after(SECOND_THOUGHTS, () -> carryOut(message))));
            changed.run();
        }
    }

    /** Lets the message stay after all, and returns whether it was not too late for that. */
    boolean keep(MessageItem message) {
        Pending kept = pending.remove(message.key());
        if (kept == null) {
            return false;
        }
        kept.callOff().run();
        changed.run();
        return true;
    }

    /** Deletes at once what is about to go. */
    void close() {
        List.copyOf(pending.values()).forEach(each -> {
            each.callOff().run();
            carryOut(each.message());
        });
    }

    private void carryOut(MessageItem message) {
        pending.remove(message.key());
        asked.add(message.key());
        changed.run();
        delete.apply(message).whenComplete((done, failure) -> {
            if (failure != null) {
                asked.remove(message.key());
                changed.run();
                refused.run();
            }
        });
    }
}
