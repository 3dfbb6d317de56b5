package chat.parley.desktop.support;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.LongBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.SupportApi;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Desk;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportCounts;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * The inbox of an agent: which cases are listed, in which order, and which is open. While the pointer is in the list what
 * others do moves nothing in it. JavaFX thread only.
 */
public final class InboxViewModel {

    private static final Duration LOST_STAYS = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofSeconds(20);

    private final Chat chat;
    private final Desk desk;
    private final CaseWords words;
    private final Timer timer;
    private final ObservableBooleanValue online;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.WAITING);
    private final ObjectProperty<Sieve> sieve = new SimpleObjectProperty<>(Sieve.UNRESOLVED);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.LATEST);
    private final BooleanProperty pointerInside = new SimpleBooleanProperty();
    private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
    private final ObservableList<InboxRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<InboxState> state = new ReadOnlyObjectWrapper<>(InboxState.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable String> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
    private final InboxLists lists;
    private final LongBinding calls;
    private final Set<String> claiming = new HashSet<>();
    private final Subscription following;
    private Runnable callOffTick = () -> {};

    /** The inbox of that person. */
    public InboxViewModel(Chat chat, Texts texts, Times times, Timer timer) {
        this.chat = chat;
        this.timer = timer;
        desk = chat.desk();
        words = new CaseWords(chat.me(), texts, times, timer);
        online = Bindings.createBooleanBinding(() -> chat.connection().get().online(), chat.connection());
        lists = new InboxLists(desk);
        calls = Bindings.createLongBinding(lists::calls, desk.changes(), desk.loaded());
        following = Subscription.combine(desk.changes().subscribe((was, now) -> follow()),
                desk.loaded().subscribe((was, now) -> arrange()),
                tab.subscribe((was, now) -> turn()), sieve.subscribe((was, now) -> turn()),
                order.subscribe((was, now) -> arrange()), pointerInside.subscribe((was, now) -> follow()));
        arrange();
        tick();
    }

    /** Stops following the desk. */
    public void close() {
        following.unsubscribe();
        callOffTick.run();
    }

    /** Room of the case that is open, or null for none. */
    public ReadOnlyObjectProperty<@Nullable String> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Opens a case, or none. */
    public void select(@Nullable String roomId) {
        selected.set(roomId);
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    ObjectProperty<Sieve> sieve() {
        return sieve;
    }

    ObjectProperty<Order> order() {
        return order;
    }

    /** To be told whether the pointer is in the list. */
    BooleanProperty pointerInside() {
        return pointerInside;
    }

    ObservableList<InboxRow> rows() {
        return rowsView;
    }

    ReadOnlyObjectProperty<InboxState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SupportCounts> counts() {
        return desk.counts();
    }

    /** Into how many cases the agent is called. */
    public ObservableValue<Number> calls() {
        return calls;
    }

    /** Lists those; a single one is opened. */
    void showCalls() {
        tab.set(Tab.ALL);
        sieve.set(Sieve.CALLED);
        if (rows.size() == 1) {
            select(rows.getFirst().key());
        }
    }

    ReadOnlyBooleanProperty available() {
        return desk.available();
    }

    ObservableBooleanValue online() {
        return online;
    }

    /** Rises as time passes, for whoever shows how long somebody has waited. */
    ReadOnlyLongProperty ticks() {
        return ticks.getReadOnlyProperty();
    }

    CompletableFuture<Void> setAvailable(boolean now) {
        return desk.setAvailable(now);
    }

    /** Whether the case can be taken by this agent. */
    boolean claimable(InboxRow.Case row) {
        return row.takenBy().isEmpty() && desk.waits(row.view());
    }

    /** Whether the case in that room can be taken by this agent. */
    boolean claimable(String roomId) {
        SupportCaseView view = desk.cases().get(roomId);
        return view != null && desk.waits(view);
    }

    /** Whether that customer is there. */
    ReadOnlyObjectProperty<Presence> presence(UserView person) {
        return chat.presence(person.id());
    }

    CaseWords words() {
        return words;
    }

    /** Opens a case further down the list, or up if negative. */
    public void move(int by) {
        List<String> listed = rows.stream().map(InboxRow::key).filter(room -> !room.isEmpty()).toList();
        int at = listed.indexOf(selected.get());
        int next = at < 0 ? by < 0 ? listed.size() - 1 : 0 : at + by;
        if (next >= 0 && next < listed.size()) {
            select(listed.get(next));
        }
    }

    /**
     * Takes a case, which then is open. If another was first, its row says who for a moment.
     *
     * @return completes with whether this agent has it; fails if that could not be found out
     */
    public CompletableFuture<Boolean> claim(String roomId) {
        SupportCaseView seen = desk.cases().get(roomId);
        if (!claiming.add(roomId)) {
            return CompletableFuture.completedFuture(false);
        }
        return desk.claim(roomId).handle((view, failure) -> {
            claiming.remove(roomId);
            if (failure == null) {
                select(roomId);
                arrange();
                return true;
            }
            if (failure instanceof ApiFailure.Refused refused && refused.is(SupportApi.ALREADY_CLAIMED)) {
                if (seen != null) {
                    lose(seen, refused.problem().assignee());
                }
                return false;
            }
            throw (RuntimeException) failure;
        });
    }

    /** Takes the case that has waited longest. */
    CompletableFuture<Boolean> takeNext() {
        return lists.next().map(view -> claim(view.roomId()))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** Opens the case that has waited longest, without taking it; if none waits, what is open stays open. */
    public void openNext() {
        lists.next().ifPresent(view -> select(view.roomId()));
    }

    /** The reader has come to the end of what is listed. */
    void atEnd() {
        if (tab.get() == Tab.ALL && sieve.get() != Sieve.CALLED && online.get()) {
            desk.loadMore(sieve.get().statuses()).exceptionally(failure -> null);
        }
    }

    private void turn() {
        if (!Sieve.of(tab.get()).contains(sieve.get())) {
            sieve.set(Sieve.UNRESOLVED);
        }
        lists.turn();
        arrange();
    }

    private void tick() {
        ticks.set(ticks.get() + 1);
        callOffTick = timer.after(TICK, this::tick);
    }

    private void lose(SupportCaseView seen, @Nullable UserView winner) {
        lists.lose(seen, winner);
        arrange();
        timer.after(LOST_STAYS, () -> {
            lists.forget(seen);
            arrange();
        });
    }

    private void follow() {
        if (!pointerInside.get() || rows.isEmpty()) {
            arrange();
            return;
        }
        List<InboxRow> now = lists.rows(tab.get(), sieve.get(), order.get());
        Map<String, InboxRow> byRoom = new HashMap<>();
        now.forEach(row -> byRoom.put(row.key(), row));
        rows.removeIf(row -> !byRoom.containsKey(row.key()));
        rows.replaceAll(row -> byRoom.get(row.key()));
        finish();
    }

    private void arrange() {
        List<InboxRow> now = lists.rows(tab.get(), sieve.get(), order.get());
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
        finish();
        if (rows.isEmpty()) {
            atEnd();
        }
    }

    private void finish() {
        if (!rows.isEmpty()) {
            state.set(InboxState.ROWS);
        } else if (!desk.loaded().get()) {
            state.set(InboxState.LOADING);
        } else {
            state.set(switch (tab.get()) {
                case WAITING -> InboxState.NOBODY_WAITS;
                case MINE -> sieve.get() == Sieve.UNRESOLVED ? InboxState.NONE_MINE : InboxState.NOTHING;
                case ALL -> sieve.get() == Sieve.CALLED ? InboxState.NOBODY_CALLS : InboxState.NOTHING;
            });
        }
    }
}
