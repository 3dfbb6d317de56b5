package chat.parley.desktop.administration;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.RoomsQuestion;
import chat.parley.desktop.backend.RoomsQuestion.Sort;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Timer;
import chat.parley.model.AdminRoomView;

/** All rooms of the server; more of them come as one goes down. JavaFX thread only. */
final class RoomsViewModel implements Looked {

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
    private final Asking asking;
    private Sort sort = Sort.ACTIVE;
    private boolean descending = true;
    private boolean loading;
    private int pages;
    private int generation;

    RoomsViewModel(Chat chat, Timer timer) {
        administration = chat.administration();
        asking = new Asking(chat, timer, this::ask, this::ask);
    }

    @Override
    public void enter() {
        asking.shown(true);
        ask();
    }

    @Override
    public void leave() {
        asking.shown(false);
    }

    @Override
    public void close() {
        generation++;
        asking.close();
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
        return asking.online();
    }

    StringProperty words() {
        return asking.words();
    }

    void clearFilters() {
        asking.words().set("");
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
        asking.now();
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
        return new RoomsQuestion(asking.words().get().strip(), sort, descending);
    }
}
