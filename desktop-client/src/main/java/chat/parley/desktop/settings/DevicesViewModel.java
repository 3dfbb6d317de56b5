package chat.parley.desktop.settings;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.model.SessionView;

/** Where the person is signed in, and ending that. JavaFX thread only. */
public final class DevicesViewModel {

    /** What there is to show. */
    enum State {
        LOADING,
        LISTED,
        /** The server did not say. */
        SILENT,
        /** Something was not ended, as far as is known. */
        NOT_ENDED
    }

    private final Chat chat;
    private final ObservableList<SessionView> devices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);

    /** For the person of that chat. */
    public DevicesViewModel(Chat chat) {
        this.chat = chat;
    }

    /** This one first, then those used latest. */
    ObservableList<SessionView> devices() {
        return devices;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableValue<Boolean> online() {
        return chat.connection().map(ConnectionState::online);
    }

    /** Asks where the person is signed in. */
    void load() {
        chat.sessions().all().whenComplete((sessions, failure) -> {
            if (failure == null) {
                devices.setAll(sessions);
            }
            state.set(failure == null ? State.LISTED : State.SILENT);
        });
    }

    void end(SessionView device) {
        after(chat.sessions().end(device), List.of(device));
    }

    void endOthers() {
        after(chat.sessions().endOthers(), devices.stream().filter(device -> !device.current()).toList());
    }

    private void after(CompletableFuture<Void> ended, List<SessionView> gone) {
        ended.whenComplete((done, failure) -> {
            if (failure == null) {
                devices.removeAll(gone);
                state.set(State.LISTED);
            } else {
                load();
                state.set(State.NOT_ENDED);
            }
        });
    }
}
