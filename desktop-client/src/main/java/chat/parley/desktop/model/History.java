package chat.parley.desktop.model;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.store.Cache;
import chat.parley.model.DeliveryView;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a timeline true to its room, and the room's cached stretch with it. Every change of a room has a number; as long as
 * they come one after the other the live events suffice, and where one is missing the server is asked what changed after
 * the last one held. What the cache has is shown first. JavaFX thread only.
 */
final class History {
    private static final int PAGE = 50;
    /** Further behind than this, the newest page is loaded instead of everything that was missed. */
    private static final long FAR_BEHIND = 2_000;
    /** Several times what that takes, while more is written. */
    private static final int MOST_PAGES = 100;
    private static final Duration REST = Duration.ofSeconds(1);

    private final String roomId;
    private final Calls calls;
    private final Timeline timeline;
    private final Stretch stretch;
    private final Listener listener;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper atStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ApiFailure> trouble = new ReadOnlyObjectWrapper<>();
    private final OlderPages older;
    private final CacheFirst cacheFirst;
    private final HeardChanges changes = new HeardChanges();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int pages;
    private boolean healed;
    private boolean resting;
    private boolean again;
    private boolean healing;
    private boolean distrusted;
    private boolean readersKnown;

    /** What becomes of it. */
    interface Listener {

        /** There is something to show, from the cache: which may not be all. */
        void recalled();

        /** Something may be missing and cannot be had now. */
        void stuck();

        /** Nothing more is known to be missing. */
        void upToDate();
    }

    History(String roomId, Calls calls, Timeline timeline, Stretch stretch, Listener listener) {
        this.roomId = roomId;
        this.calls = calls;
        this.timeline = timeline;
        this.stretch = stretch;
        this.listener = listener;
        cacheFirst = new CacheFirst(stretch, PAGE, this::show);
        older = new OlderPages(roomId, calls, timeline, stretch, this::tookOlder);
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

    /** Whether the server is being asked for what is new. */
    ReadOnlyBooleanProperty asking() {
        return busy.getReadOnlyProperty();
    }

    /** Whether who has read what is known as of this connection: it is no change of the room, and may have been missed. */
    boolean readersKnown() {
        return readersKnown;
    }

    /** What happens from now on is not heard of. */
    void offline() {
        readersKnown = false;
    }

    /** What is loaded may be true no longer: the newest page replaces it as soon as it comes. */
    void distrust() {
        distrusted = true;
        timeline.distrust();
    }

    /**
     * Fetches the newest page and whatever else changed. Read marks are no changes of the room: those that were missed
     * come with the page.
     */
    void synchronise() {
        if (cacheFirst.holds(this::synchronise)) {
            return;
        }
        if (busy.get() || resting) {
            again = true;
            return;
        }
        busy.set(true);
        long changeWhenAsked = changes.upTo();
        ask(api -> api.newest(roomId, PAGE), answer -> takeNewest(answer, changeWhenAsked));
    }

    /** The room is at that change on the server: fetches what is missing, and no more. */
    void follow(long lastChange) {
        if (cacheFirst.holds(() -> follow(lastChange))) {
            return;
        }
        if (!loaded.get() || distrusted || lastChange < changes.upTo() || lastChange - changes.upTo() > FAR_BEHIND) {
            synchronise();
        } else if (lastChange > changes.upTo()) {
            busyWith(this::catchUp);
        }
    }

    void heard(MessageView view) {
        changed(view.change(), () -> timeline.merge(view), () -> hold(List.of(view)));
    }

    void heard(ServerFrame.MessageDeleted deletion) {
        changed(deletion.change(), () -> timeline.merge(deletion), () -> stretch.hold(deletion, changes.held()));
    }

    private void changed(long heard, Runnable merge, Runnable hold) {
        if (cacheFirst.holds(() -> changed(heard, merge, hold))) {
            return;
        }
        if (distrusted) {
            synchronise();
        } else if (loaded.get()) {
            merge.run();
            if (changes.note(heard)) {
                busyWith(this::catchUp);
            }
            hold.run();
            shed();
        } else {
            again |= busy.get();
        }
    }

    void heard(ReadReceipt receipt, long upTo) {
        timeline.read(receipt, upTo);
        stretch.read(receipt, upTo);
    }

    void heard(List<DeliveryView> people) {
        stretch.delivered(timeline.delivered(people));
    }

    /** Adds the page before the timeline; see {@link Room#loadOlder}. */
    CompletableFuture<Void> loadOlder(int limit) {
        return loaded.get() && !atStart.get()
                ? older.load(limit, changes.held())
                : CompletableFuture.completedFuture(null);
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

    private void show(Cache.Stretch kept) {
        timeline.delivered(kept.delivered());
        timeline.reset(kept.messages());
        changes.reached(kept.change());
        atStart.set(timeline.first() == 1);
        loaded.set(true);
        listener.recalled();
    }

    private void busyWith(Runnable task) {
        if (busy.get() || resting) {
            again = true;
        } else {
            busy.set(true);
            task.run();
        }
    }

    private void takeNewest(HistoryAnswer answer, long changeWhenAsked) {
        boolean farBehind = answer.lastChange() - changes.upTo() > FAR_BEHIND;
        // What was heard since it was asked may be missing from the answer, which does not mean that the server went back.
        boolean overtaken = changes.upTo() > changeWhenAsked;
        boolean serverWentBack = answer.lastChange() < changeWhenAsked
                || (!again && timeline.latestChange() > Math.max(answer.lastChange(), changes.upTo()));
        if (!loaded.get() || farBehind || serverWentBack || healing || distrusted) {
            distrusted = false;
            List<MessageView> page = Timeline.unbroken(answer.conversation());
            timeline.reset(page);
            changes.begin(latest(page, 0));
            atStart.set(timeline.first() == 1);
            trouble.set(null);
            loaded.set(true);
            again |= overtaken;
            stretch.begin(page, changes.held());
        } else {
            answer.conversation().forEach(timeline::merge);
            hold(answer.conversation());
        }
        readersKnown = true;
        heard(answer.delivered());
        Collection<LatestReading> readings = LatestReading.of(answer.conversation(), timeline.me());
        timeline.read(readings);
        readings.forEach(each -> stretch.read(each.receipt(), each.upTo()));
        if (answer.lastChange() > changes.upTo()) {
            catchUp();
        } else {
            settle();
        }
    }

    private void catchUp() {
        long after = changes.upTo();
        ask(api -> api.changedAfter(roomId, after, ParleyApi.MOST), answer -> {
            answer.conversation().forEach(timeline::merge);
            changes.reached(latest(answer.conversation(), after));
            boolean more = answer.conversation().size() >= ParleyApi.MOST && changes.upTo() > after;
            if (!more) {
                changes.reached(answer.lastChange());
            }
            hold(answer.conversation());
            if (more && ++pages > MOST_PAGES) {
                failed(new ApiFailure.Garbled("changes without an end", null));
            } else if (more) {
                catchUp();
            } else {
                settle();
            }
        });
    }

    private void settle() {
        if (changes.backToDoubt()) {
            catchUp();
            return;
        }
        busy.set(false);
        pages = 0;
        changes.forgetReached();
        shed();
        if (healing) {
            rest();
        } else if (timeline.gap()) {
            // What was asked for did not fill the gap: begin anew, once, so that a confused server makes no endless loop.
            healing = true;
            synchronise();
            return;
        }
        if (again && !resting) {
            again = false;
            synchronise();
            return;
        }
        changes.forgetAhead();
        hold(List.of());
        listener.upToDate();
    }

    /** A gap that could not be filled is begun anew for at once; a server that makes another right after is not asked in a circle. */
    private void rest() {
        healing = false;
        if (!healed) {
            healed = true;
            calls.after(REST, () -> healed = false);
            return;
        }
        resting = true;
        calls.after(REST, () -> {
            resting = false;
            if (again) {
                again = false;
                synchronise();
            }
        });
    }

    /** A page came that was asked for when everything was true to that change. */
    private void tookOlder(List<MessageView> page, long changeWhenAsked) {
        atStart.set(timeline.first() == 1 || page.isEmpty());
        if (changes.upTo() > changeWhenAsked) {
            // What changed while the page was on its way may be missing from it.
            changes.doubt(changeWhenAsked);
            if (!busy.get()) {
                busy.set(true);
                settle();
            }
        }
    }

    /** The window does not grow for ever. */
    private void shed() {
        if (timeline.shed()) {
            atStart.set(false);
        }
    }

    private void hold(List<MessageView> messages) {
        stretch.hold(messages, changes.held());
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
        busy.set(false);
        pages = 0;
        healing = false;
        calls.retry(failure, this::synchronise);
        if (loaded.get()) {
            listener.stuck();
        } else if (failure instanceof ApiFailure known && !Calls.passing(known)) {
            trouble.set(known);
        }
    }

    private static long latest(List<MessageView> messages, long atLeast) {
        return messages.stream().mapToLong(MessageView::change).reduce(atLeast, Math::max);
    }
}
