package chat.parley.desktop.administration;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.AuditQuestion;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Timer;
import chat.parley.model.AuditAnswer;
import chat.parley.model.AuditEntryView;
import org.jspecify.annotations.Nullable;

/** What administrators did, newest first; older entries come as one goes down. JavaFX thread only. */
final class LogViewModel implements Looked {

    /** What there is to show. */
    enum State {
        LOADING,
        LISTED,
        NOTHING,
        TROUBLE
    }

    private final Administration administration;
    private final ObservableList<AuditEntryView> entries = FXCollections.observableArrayList();
    private final ObservableList<AuditEntryView> entriesView = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObjectProperty<@Nullable Action> action = new SimpleObjectProperty<>();
    private final Asking asking;
    private final Subscription filtering;
    private boolean more;
    private boolean loading;
    private int generation;

    LogViewModel(Chat chat, Timer timer) {
        administration = chat.administration();
        asking = new Asking(chat, timer, this::ask, this::ask);
        filtering = action.subscribe((_, _) -> ask());
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
        filtering.unsubscribe();
    }

    /** Newest first. */
    ObservableList<AuditEntryView> entries() {
        return entriesView;
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

    ObjectProperty<@Nullable Action> action() {
        return action;
    }

    void clearFilters() {
        asking.words().set("");
        action.set(null);
        ask();
    }

    /** Asks for the newest; what is shown stays until they are there. */
    void ask() {
        asking.now();
        int mine = ++generation;
        loading = true;
        if (entries.isEmpty()) {
            state.set(State.LOADING);
        }
        administration.audit(question(), null).whenComplete((answer, failure) -> {
            if (mine == generation) {
                loading = false;
                if (failure == null) {
                    begin(answer);
                } else {
                    state.set(State.TROUBLE);
                }
            }
        });
    }

    /** One has come to the end of what is there. */
    void atEnd() {
        if (loading || !more || entries.isEmpty()) {
            return;
        }
        int mine = generation;
        loading = true;
        administration.audit(question(), entries.getLast().id()).whenComplete((answer, failure) -> {
            if (mine == generation) {
                loading = false;
                if (failure == null) {
                    entries.addAll(answer.entries());
                    more = answer.more();
                }
            }
        });
    }

    CompletableFuture<Void> export(Path target) {
        return administration.exportAudit(question(), target);
    }

    private void begin(AuditAnswer answer) {
        // What is the same stays, with what is older, so that nothing moves under who reads it.
        if (!startsWith(answer)) {
            entries.setAll(answer.entries());
            more = answer.more();
        }
        state.set(entries.isEmpty() ? State.NOTHING : State.LISTED);
    }

    private boolean startsWith(AuditAnswer answer) {
        int known = answer.entries().size();
        return known > 0 && entries.size() >= known && entries.subList(0, known).equals(answer.entries());
    }

    private AuditQuestion question() {
        Action only = action.get();
        return new AuditQuestion(asking.words().get().strip(), only == null ? "" : only.word());
    }
}
