package chat.parley.desktop.administration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.AuditQuestion;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Timer;
import chat.parley.model.AuditAnswer;
import chat.parley.model.AuditEntryView;
import org.jspecify.annotations.Nullable;

/** What administrators did, newest first; older entries come as one goes down. JavaFX thread only. */
final class LogViewModel {

    private static final Duration TYPING = Duration.ofMillis(250);

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
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Action> action = new SimpleObjectProperty<>();
    private final ObservableValue<Boolean> online;
    private final Subscription following;
    private boolean shown;
    private boolean more;
    private boolean loading;
    private int generation;
    private Runnable callOff = () -> {};

    LogViewModel(Chat chat, Timer timer) {
        administration = chat.administration();
        online = chat.connection().map(ConnectionState::online);
        following = Subscription.combine(words.subscribe((_, _) -> {
            callOff.run();
            callOff = timer.after(TYPING, this::ask);
        }), action.subscribe((_, _) -> ask()), online.subscribe(there -> {
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

    /** Newest first. */
    ObservableList<AuditEntryView> entries() {
        return entriesView;
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

    ObjectProperty<@Nullable Action> action() {
        return action;
    }

    void clearFilters() {
        words.set("");
        action.set(null);
        ask();
    }

    /** Asks for the newest; what is shown stays until they are there. */
    void ask() {
        callOff.run();
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
        return new AuditQuestion(words.get().strip(), only == null ? "" : only.word());
    }
}
