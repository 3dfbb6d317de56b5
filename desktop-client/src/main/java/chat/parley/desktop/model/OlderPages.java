package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.model.MessageView;
import org.jspecify.annotations.Nullable;

/** The pages before what is loaded of a room: from the cache as far as it reaches, then from the server. JavaFX thread only. */
final class OlderPages {
    private final String roomId;
    private final Calls calls;
    private final Timeline timeline;
    private final Stretch stretch;
    private final Taker taker;
    private @Nullable CompletableFuture<Void> underWay;

    /** Hears of each page once it is in the timeline, with what was true when it was asked for. */
    interface Taker {
        void took(List<MessageView> page, long changeWhenAsked);
    }

    OlderPages(String roomId, Calls calls, Timeline timeline, Stretch stretch, Taker taker) {
        this.roomId = roomId;
        this.calls = calls;
        this.timeline = timeline;
        this.stretch = stretch;
        this.taker = taker;
    }

    /** Adds one page; while one is on its way, the same future again. Everything that is loaded is true to {@code change}. */
    CompletableFuture<Void> load(int limit, long change) {
        if (underWay != null) {
            return underWay;
        }
        long first = timeline.first();
        CompletableFuture<Void> page = Calls.plain(stretch.before(first, limit)
                .thenCompose(kept -> kept.isEmpty()
                        ? fromServer(first, limit, change)
                        : CompletableFuture.completedFuture(kept))
                .thenAccept(messages -> {
                    timeline.prepend(messages);
                    taker.took(messages, change);
                }).whenComplete((_, _) -> underWay = null));
        underWay = page.isDone() ? null : page;
        return page;
    }

    private CompletableFuture<List<MessageView>> fromServer(long first, int limit, long change) {
        return calls.ask(api -> api.before(roomId, first, limit)).thenApply(answer -> {
            List<MessageView> page = Timeline.unbroken(answer.conversation());
            stretch.prepend(page, change);
            return page;
        });
    }
}
