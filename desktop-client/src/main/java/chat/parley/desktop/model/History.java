package chat.parley.desktop.model;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ParleyApi;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a timeline true to its room. Every change of a room has a number; as long as they come one after the other the
 * live events suffice, and where one is missing the server is asked what changed after the last one held. JavaFX thread
 * only.
 */
final class History {
    private static final int PAGE = 50;
    /** Further behind than this, the newest page is loaded instead of everything that was missed. */
    private static final long FAR_BEHIND = 2_000;

    private final String roomId;
    private final Calls calls;
    private final Timeline timeline;
    private final Runnable upToDate;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper atStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ApiFailure> trouble = new ReadOnlyObjectWrapper<>();
    private final TreeSet<Long> changesAhead = new TreeSet<>();
    private @Nullable CompletableFuture<Void> older;
    private long change;
    private boolean busy;
    private boolean again;
    private boolean healing;
    private long recheckFrom = Long.MAX_VALUE;

    /** {@code upToDate} is run each time nothing more is known to be missing. */
    History(String roomId, Calls calls, Timeline timeline, Runnable upToDate) {
        this.roomId = roomId;
        this.calls = calls;
        this.timeline = timeline;
        this.upToDate = upToDate;
    }

    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty atStart() {
        return atStart.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ApiFailure> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /**
     * Fetches the newest page and whatever else changed. Read marks are no changes of the room: those that were missed
     * come with the page.
     */
    void synchronise() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        ask(api -> api.newest(roomId, PAGE), this::takeNewest);
    }

    void heard(MessageView view) {
        if (loaded.get()) {
            timeline.merge(view);
            note(view.change());
        } else {
            again |= busy;
        }
    }

    void heard(ServerFrame.MessageDeleted deletion) {
        if (loaded.get()) {
            timeline.merge(deletion);
            note(deletion.change());
        } else {
            again |= busy;
        }
    }

    /** Adds the page before the timeline; see {@link Room#loadOlder}. */
    CompletableFuture<Void> loadOlder(int limit) {
        if (!loaded.get() || atStart.get()) {
            return CompletableFuture.completedFuture(null);
        }
        if (older != null) {
            return older;
        }
        long changeWhenAsked = change;
        CompletableFuture<Void> page = Calls.plain(calls.ask(api -> api.before(roomId, timeline.first(), limit))
                .thenAccept(answer -> takeOlder(answer, changeWhenAsked)).whenComplete((_, _) -> older = null));
        older = page.isDone() ? null : page;
        return page;
    }

    CompletableFuture<Void> loadBackTo(long number) {
        long first = timeline.first();
        if (first <= number || atStart.get() || !loaded.get()) {
            return CompletableFuture.completedFuture(null);
        }
        return Calls.plain(loadOlder(ParleyApi.MOST).thenCompose(_ -> timeline.first() < first
                ? loadBackTo(number)
                : CompletableFuture.completedFuture(null)));
    }

    private void takeNewest(HistoryAnswer answer) {
        boolean farBehind = answer.lastChange() - change > FAR_BEHIND;
        boolean serverWentBack = answer.lastChange() < change;
        if (!loaded.get() || farBehind || serverWentBack || healing) {
            timeline.reset(answer.conversation());
            change = latest(answer.conversation(), 0);
            changesAhead.clear();
            atStart.set(timeline.first() == 1);
            trouble.set(null);
            loaded.set(true);
        } else {
            answer.conversation().forEach(timeline::merge);
        }
        if (answer.lastChange() > change) {
            catchUp();
        } else {
            settle();
        }
    }

    private void catchUp() {
        long after = change;
        ask(api -> api.changedAfter(roomId, after, ParleyApi.MOST), answer -> {
            answer.conversation().forEach(timeline::merge);
            change = latest(answer.conversation(), change);
            if (answer.conversation().size() >= ParleyApi.MOST && change > after) {
                catchUp();
                return;
            }
            change = Math.max(change, answer.lastChange());
            settle();
        });
    }

    private void settle() {
        if (recheckFrom < change) {
            change = recheckFrom;
            recheckFrom = Long.MAX_VALUE;
            catchUp();
            return;
        }
        busy = false;
        changesAhead.headSet(change, true).clear();
        if (timeline.gap() && !healing) {
            // What was asked for did not fill the gap: begin anew, once, so that a confused server makes no endless loop.
            healing = true;
            synchronise();
            return;
        }
        healing = false;
        if (again) {
            again = false;
            synchronise();
            return;
        }
        changesAhead.clear();
        upToDate.run();
    }

    private void note(long heard) {
        if (heard <= change) {
            return;
        }
        changesAhead.add(heard);
        while (changesAhead.remove(change + 1)) {
            change++;
        }
        if (changesAhead.isEmpty()) {
            return;
        }
        if (busy) {
            again = true;
        } else {
            busy = true;
            catchUp();
        }
    }

    private void takeOlder(HistoryAnswer answer, long changeWhenAsked) {
        timeline.prepend(answer.conversation());
        atStart.set(timeline.first() == 1 || answer.conversation().isEmpty());
        if (change > changeWhenAsked) {
            // What changed while the page was on its way may be missing from it.
            recheckFrom = Math.min(recheckFrom, changeWhenAsked);
            if (!busy) {
                busy = true;
                settle();
            }
        }
    }

    private void ask(Function<ParleyApi, HistoryAnswer> question, Consumer<HistoryAnswer> take) {
        calls.ask(question).whenComplete((answer, failure) -> {
            if (failure == null) {
                take.accept(answer);
            } else {
                failed(failure);
            }
        });
    }

    private void failed(Throwable failure) {
        busy = false;
        healing = false;
        calls.retry(failure, this::synchronise);
        if (failure instanceof ApiFailure known && !loaded.get() && !Calls.passing(known)) {
            trouble.set(known);
        }
    }

    private static long latest(List<MessageView> messages, long atLeast) {
        return messages.stream().mapToLong(MessageView::change).reduce(atLeast, Math::max);
    }
}
