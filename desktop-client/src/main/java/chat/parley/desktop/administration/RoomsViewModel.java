package chat.parley.desktop.administration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.RoomsQuestion;
import chat.parley.desktop.backend.RoomsQuestion.Sort;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Timer;
import chat.parley.model.AdminRoomView;

/** All rooms of the server; more of them come as one goes down. JavaFX thread only. */
final class RoomsViewModel {

    private static final Duration TYPING = Duration.ofMillis(250);

    /** What there is to show. */
    enum State {
        LOADING,
        LISTED,
        NOTHING,
        TROUBLE
    }

    private final Administration administration;
    private final ObservableList<AdminRoomView> rooms = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableValue<Boolean> online;
    private final Subscription following;
    private Sort sort = Sort.ACTIVE;
    private boolean descending = true;
    private boolean shown;
    private boolean loading;
    private int pages;
    private int generation;
    private Runnable callOff = () -> {};

    RoomsViewModel(Chat chat, Timer timer) {
        administration = chat.administration();
        online = chat.connection().map(ConnectionState::online);
        following = Subscription.combine(words.subscribe((_, _) -> {
            callOff.run();
            callOff = timer.after(TYPING, this::ask);
        }), online.subscribe(there -> {
            if (there && shown) {
                ask();
            }
        }));
    }

    /** It is looked at from now on. */
    void enter() {
        shown = true;
        ask();
    }

    void leave() {
        shown = false;
    }

    void close() {
        generation++;
        callOff.run();
        following.unsubscribe();
    }

    ObservableList<AdminRoomView> rooms() {
        return rooms;
    }

    /** How many there are, of all or of those that are looked for. */
    ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableValue<Boolean> online() {
        return online;
    }

    StringProperty words() {
        return words;
    }

    void clearFilters() {
        words.set("");
        ask();
    }

    void sort(Sort by, boolean downwards) {
        if (by != sort || downwards != descending) {
            sort = by;
            descending = downwards;
            ask();
        }
    }

    /** Asks for the first page; what is shown stays until it is there. */
    void ask() {
        callOff.run();
        int mine = ++generation;
        loading = true;
        if (rooms.isEmpty()) {
            state.set(State.LOADING);
        }
        administration.rooms(question(), 0).whenComplete((answer, failure) -> {
            if (mine == generation) {
                loading = false;
                if (failure == null) {
                    pages = 1;
                    rooms.setAll(answer.rooms());
                    total.set(answer.total());
                    state.set(rooms.isEmpty() ? State.NOTHING : State.LISTED);
                } else {
                    state.set(State.TROUBLE);
                }
            }
        });
    }

    /** One has come to the end of what is there. */
    void atEnd() {
        if (loading || rooms.size() >= total.get()) {
            return;
        }
        int mine = generation;
        loading = true;
        administration.rooms(question(), pages).whenComplete((answer, failure) -> {
            if (mine == generation) {
                loading = false;
                if (failure == null) {
                    pages++;
                    // What moved up meanwhile is on two pages.
                    List<String> known = rooms.stream().map(AdminRoomView::id).toList();
                    rooms.addAll(answer.rooms().stream().filter(room -> !known.contains(room.id())).toList());
                    total.set(answer.rooms().isEmpty() ? rooms.size() : answer.total());
                }
            }
        });
    }

    /** Deletes it with everything in it. Fails if it was not. */
    CompletableFuture<Void> delete(AdminRoomView room) {
        return administration.deleteRoom(room.id()).whenComplete((_, failure) -> {
            if (failure == null || Trouble.of(failure) == Trouble.GONE) {
                if (rooms.removeIf(each -> each.id().equals(room.id()))) {
                    total.set(total.get() - 1);
                }
                state.set(rooms.isEmpty() ? State.NOTHING : State.LISTED);
            }
        });
    }

    private RoomsQuestion question() {
        return new RoomsQuestion(words.get().strip(), sort, descending);
    }
}
