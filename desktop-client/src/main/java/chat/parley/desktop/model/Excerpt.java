package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.ParleyApi;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a room far from its newest messages, for somebody who jumped back there: what lies between need not be
 * loaded. It grows at both ends as it is read, and stays true to what is edited and deleted. JavaFX thread only; every
 * future completes on that thread, failing with {@link chat.parley.desktop.backend.ApiFailure}.
 */
public final class Excerpt {

    private static final int PAGE = 50;

    private final String roomId;
    private final Calls calls;
    private final Timeline timeline;
    private final ObservableList<MessageItem> messages;
    private final ReadOnlyBooleanWrapper atStart = new ReadOnlyBooleanWrapper();
    private @Nullable CompletableFuture<Void> growing;

    Excerpt(String roomId, Calls calls, Timeline timeline) {
        this.roomId = roomId;
        this.calls = calls;
        this.timeline = timeline;
        messages = FXCollections.unmodifiableObservableList(timeline.items());
    }

    /** Completes once the messages around that number are there. */
    CompletableFuture<Excerpt> begin(long number) {
        return ask(api -> api.before(roomId, number + PAGE / 2, PAGE)).thenApply(answer -> {
            timeline.reset(answer.conversation());
            atStart.set(timeline.first() == 1);
            return this;
        });
    }

    /** Its messages, without a gap, by number. Changes come as small as they are. */
    public ObservableList<MessageItem> messages() {
        return messages;
    }

    /** Whether it reaches back to the first message of the room. */
    public ReadOnlyBooleanProperty atStart() {
        return atStart.getReadOnlyProperty();
    }

    /** Number of its first message. */
    public long first() {
        return timeline.first();
    }

    /** Number of its last message. */
    public long last() {
        return timeline.last();
    }

    /** Adds the page before it; while it grows, the same future again. */
    public CompletableFuture<Void> loadOlder() {
        return atStart.get() ? done() : grow(api -> api.before(roomId, first(), PAGE), page -> {
            timeline.prepend(page);
            atStart.set(first() == 1 || page.isEmpty());
        });
    }

    /** Adds the page after it; while it grows, the same future again. */
    public CompletableFuture<Void> loadNewer() {
        return grow(api -> api.before(roomId, last() + PAGE + 1, PAGE), page -> page.forEach(timeline::merge));
    }

    /** Whatever the server says of its messages from now on holds. */
    void distrust() {
        timeline.distrust();
    }

    /** Asks again for all of it, after a time in which changes may have been missed. */
    void refresh() {
        refresh(last());
    }

    private void refresh(long upTo) {
        if (upTo >= first()) {
            ask(api -> api.before(roomId, upTo + 1, ParleyApi.MOST)).thenAccept(answer -> {
                answer.conversation().stream().filter(view -> view.number() >= first()).forEach(timeline::merge);
                if (!answer.conversation().isEmpty()) {
                    refresh(Math.min(upTo, answer.conversation().getFirst().number()) - 1);
                }
            });
        }
    }

    void heard(MessageView view) {
        // What is newer than all of it comes when it is read as far as that.
        if (view.number() <= last()) {
            timeline.merge(view);
        }
    }

    void heard(ServerFrame.MessageDeleted deletion) {
        if (deletion.number() <= last()) {
            timeline.merge(deletion);
        }
    }

    void heard(ReadReceipt receipt, long upTo) {
        timeline.read(receipt, Math.min(upTo, last()));
    }

    /** Something has come to others. */
    void delivered() {
        timeline.markDelivered();
    }

    private CompletableFuture<Void> grow(Function<ParleyApi, HistoryAnswer> question, Page take) {
        if (growing != null) {
            return growing;
        }
        CompletableFuture<Void> page = Calls.plain(
                ask(question).thenAccept(answer -> take.in(answer.conversation()))
                        .whenComplete((_, _) -> growing = null));
        growing = page.isDone() ? null : page;
        return page;
    }

    private CompletableFuture<HistoryAnswer> ask(Function<ParleyApi, HistoryAnswer> question) {
        return calls.ask(question);
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    /** What becomes of a page. */
    @FunctionalInterface
    private interface Page {

        void in(List<MessageView> page);
    }
}
