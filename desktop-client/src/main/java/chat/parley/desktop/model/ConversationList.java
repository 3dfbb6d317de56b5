package chat.parley.desktop.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.store.Cache;
import chat.parley.model.ConversationView;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The rows of all conversations, sorted, and the sum of what is unread in them. JavaFX thread only. */
final class ConversationList {
    /** No server makes so many rooms for one person that its list has more pages. */
    private static final int MOST_PAGES = 100;
    private static final Duration UNTIL_WRITTEN = Duration.ofMillis(300);
    /** What is pinned comes first. What waits to be sent is the latest of all. The clock of this computer, which may be wrong, orders nothing. */
    private static final Comparator<Conversation> LATEST_FIRST = Comparator
            .<Conversation, Boolean>comparing(row -> row.profile().pinned().get())
            .thenComparingLong(Conversation::waitingPlace).thenComparing(Conversation::serverActivity).reversed()
            .thenComparing(Conversation::roomId);

    private final UserView me;
    private final Calls calls;
    private final Threads threads;
    private final Cached cached;
    private final Listener listener;
    private final Set<String> unwritten = new HashSet<>();
    private final ObservableList<Conversation> rows = FXCollections.observableArrayList();
    private final Map<String, Conversation> byRoom = new HashMap<>();
    private final WantedRooms wanted;
    private final Map<String, Long> olderThanKnown = new HashMap<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper totalUnread = new ReadOnlyLongWrapper();
    private final MuteEnds mutes;
    private final Visits visits;
    private int round;

    /** What becomes of rows, on the JavaFX thread. */
    interface Listener {

        /** A row is made and not yet in the list. */
        void came(Conversation row);

        /** Whether something written in a room is neither sent nor given up. */
        boolean undecided(String roomId);

        /** Every room is known. */
        void listed();

        /** The server insists that less has happened in a room than was known of it. */
        void wentBack(Conversation row);

        /** A room is no more. */
        void gone(String roomId);
    }

    ConversationList(UserView me, Calls calls, Threads threads, Cached cached, Listener listener) {
        this.cached = cached;
        this.me = me;
        this.calls = calls;
        this.threads = threads;
        this.listener = listener;
        mutes = new MuteEnds(threads.timer(), this::countUnread);
        visits = new Visits(me);
        wanted = new WantedRooms(threads.timer(), this::fetch);
    }

    ObservableList<Conversation> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyLongProperty totalUnread() {
        return totalUnread.getReadOnlyProperty();
    }

    @Nullable
    Conversation find(String roomId) {
        return byRoom.get(roomId);
    }

    /** Also one that the person is not in and only reads. */
    @Nullable
    Conversation known(String roomId) {
        Conversation row = byRoom.get(roomId);
        return row == null ? visits.find(roomId) : row;
    }

    /** Rooms that are read by who is not in them. */
    Visits visits() {
        return visits;
    }

    /** Shows what the cache has, until the server tells. */
    void recall() {
        cached.ask(Cache::rows).thenAccept(kept -> {
            if (!loaded.get() && !kept.isEmpty()) {
                show(kept);
                loaded.set(true);
            }
        });
    }

    /** Has the cache take in which rows changed. */
    void write() {
        List<ConversationView> views = unwritten.stream().map(byRoom::get).filter(Objects::nonNull)
                .map(Conversation::view).toList();
        unwritten.clear();
        if (!views.isEmpty()) {
            cached.tell(cache -> cache.keepRows(views));
        }
    }

    private void changed(Conversation row) {
        if (cached.keeps()) {
            if (unwritten.isEmpty()) {
                threads.timer().after(UNTIL_WRITTEN, this::write);
            }
            unwritten.add(row.roomId());
        }
    }

    /** Fetches all of it, page by page; a round that is still under way gives way to this one. */
    void refresh() {
        fetch(++round, 0, new HashSet<>());
    }

    private void fetch(int turn, int page, Set<String> seen) {
        calls.ask(api -> api.conversations(page, ParleyApi.MOST)).whenComplete((views, failure) -> {
            if (turn != round) {
                return;
            }
            if (failure != null) {
                calls.retry(failure, () -> {
                    if (turn == round) {
                        fetch(turn, page, seen);
                    }
                });
                return;
            }
            int before = seen.size();
            views.forEach(view -> seen.add(view.chatRoomId()));
            show(views);
            loaded.set(true);
            if (views.size() >= ParleyApi.MOST && seen.size() > before && page < MOST_PAGES) {
                fetch(turn, page + 1, seen);
            } else {
                // A room may have moved to an earlier page between two questions: ask before believing that it is gone.
                byRoom.keySet().stream().filter(roomId -> !seen.contains(roomId)).toList().forEach(this::ask);
                Set<String> known = Set.copyOf(byRoom.keySet());
                cached.tell(cache -> cache.retain(known));
                listener.listed();
            }
        });
    }

    private void show(List<ConversationView> views) {
        List<Conversation> fresh = new ArrayList<>();
        for (ConversationView view : views) {
            Conversation known = byRoom.get(view.chatRoomId());
            if (!Conversation.isMember(view, me)) {
                visit(view, known);
            } else if (known == null) {
                fresh.add(register(view));
            } else {
                show(known, view);
            }
        }
        fresh.sort(LATEST_FIRST);
        if (!fresh.isEmpty() && (rows.isEmpty() || LATEST_FIRST.compare(rows.getLast(), fresh.getFirst()) < 0)) {
            rows.addAll(fresh);
        } else {
            fresh.forEach(this::insert);
        }
        countUnread();
    }

    private void show(Conversation row, ConversationView view) {
        Long olderBefore = olderThanKnown.remove(row.roomId());
        // The answer was overtaken by events, unless the server insists: it then lost something, and is right.
        if (row.ahead(view) && (olderBefore == null || olderBefore != view.lastChange())) {
            olderThanKnown.put(row.roomId(), view.lastChange());
            ask(row.roomId());
            return;
        }
        row.show(view);
        changed(row);
        mutes.follow(row);
        sort(row);
        if (olderBefore != null) {
            listener.wentBack(row);
        }
    }

    /** A room that the person is not in is no row; who reads it all the same goes on reading. */
    private void visit(ConversationView view, @Nullable Conversation left) {
        visits.show(view, left);
        if (left != null && visits.reads(view.chatRoomId())) {
            remove(view.chatRoomId());
        } else if (left != null) {
            end(view.chatRoomId());
        }
    }

    private Conversation register(ConversationView view) {
        Conversation row = visits.enter(view);
        mutes.follow(row);
        listener.came(row);
        byRoom.put(row.roomId(), row);
        changed(row);
        return row;
    }

    /** Has the row of that room brought up to date soon; one that is not in the list yet comes into it. */
    void ask(String roomId) {
        wanted.add(roomId);
    }

    /** Completes with the row, up to date. */
    CompletableFuture<Conversation> fetch(String roomId) {
        CompletableFuture<Conversation> row = Calls.plain(calls.ask(api -> api.conversation(roomId)).thenApply(view -> {
            show(List.of(view));
            Conversation shown = known(view.chatRoomId());
            return shown == null ? new Conversation(view, me) : shown;
        }));
        row.whenComplete((_, failure) -> {
            if (failure instanceof ApiFailure.Refused refused && refused.status() == 404) {
                visits.forget(roomId);
                end(roomId);
            } else if (failure != null) {
                calls.retry(failure, () -> ask(roomId));
            }
        });
        return row;
    }

    /** The server has answered with a row. */
    void heard(ConversationView view) {
        show(List.of(view));
    }

    /** Changes a row, if there is one, and puts it where it now belongs. */
    void update(String roomId, Consumer<Conversation> change) {
        Conversation row = byRoom.get(roomId);
        Conversation visited = visits.find(roomId);
        if (row == null && visited != null) {
            change.accept(visited);
        } else if (row != null) {
            change.accept(row);
            changed(row);
            sort(row);
            countUnread();
        }
    }

    /** The room is no more, for this person at least; who reads it from the desk may go on. */
    void ended(String roomId) {
        if (visits.reads(roomId)) {
            ask(roomId);
        } else {
            end(roomId);
        }
    }

    /** The person is no longer in that room, by somebody else's doing: what they wrote there stays until they decide. */
    void end(String roomId) {
        Conversation row = byRoom.get(roomId);
        if (row != null && listener.undecided(roomId)) {
            row.end();
            mutes.forget(roomId);
            countUnread();
            cached.tell(cache -> cache.forgetMessages(roomId));
        } else {
            remove(roomId);
        }
    }

    /** A room that has ended goes once nothing written there is left to decide. */
    void settle(String roomId) {
        Conversation row = byRoom.get(roomId);
        if (row != null && row.profile().ended().get() && !listener.undecided(roomId)) {
            remove(roomId);
        }
    }

    void remove(String roomId) {
        Conversation row = byRoom.remove(roomId);
        if (row != null) {
            mutes.forget(roomId);
            rows.remove(row);
            countUnread();
            if (visits.find(roomId) == null) {
                listener.gone(roomId);
            }
            cached.tell(cache -> cache.forget(roomId));
        }
    }

    /** Moves one row to its place among the others, which are in order. */
    private void sort(Conversation row) {
        int index = rows.indexOf(row);
        if (index < 0) {
            return;
        }
        boolean belowPrevious = index == 0 || LATEST_FIRST.compare(rows.get(index - 1), row) < 0;
        boolean aboveNext = index == rows.size() - 1 || LATEST_FIRST.compare(row, rows.get(index + 1)) < 0;
        if (!belowPrevious || !aboveNext) {
            rows.remove(index);
            insert(row);
        }
    }

    private void insert(Conversation row) {
        int place = Collections.binarySearch(rows, row, LATEST_FIRST);
        rows.add(place < 0 ? -place - 1 : place, row);
    }

    /** What is marked as unread and has nothing unread in it counts as one. */
    private static long calling(Conversation row) {
        if (row.muted().get()) {
            return row.mentions().get();
        }
        return row.unread().get() == 0 && row.waits() ? 1 : row.unread().get();
    }

    private void countUnread() {
        totalUnread.set(byRoom.values().stream().mapToLong(ConversationList::calling).sum());
    }
}
