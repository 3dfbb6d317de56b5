package chat.parley.desktop.administration;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.AuditQuestion;
import chat.parley.desktop.model.Administration;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AuditEntryView;
import chat.parley.model.SessionView;
import org.jspecify.annotations.Nullable;

/** One person looked at closely: where they are signed in, and what the log says of them. JavaFX thread only. */
final class PersonDrawerModel {

    private static final int MOST_ENTRIES = 20;

    private final Administration administration;
    private final ReadOnlyObjectWrapper<@Nullable AdminPersonView> person = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Long> rooms = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ObservableList<SessionView> devices = FXCollections.observableArrayList();
    private final ObservableList<AuditEntryView> log = FXCollections.observableArrayList();
    private int generation;

    PersonDrawerModel(Administration administration) {
        this.administration = administration;
    }

    /** {@code null} while nobody is looked at. */
    ReadOnlyObjectProperty<@Nullable AdminPersonView> person() {
        return person.getReadOnlyProperty();
    }

    /** In how many rooms they are; {@code null} as long as that is not known. */
    ReadOnlyObjectProperty<@Nullable Long> rooms() {
        return rooms.getReadOnlyProperty();
    }

    /** Why something is not known, or was not done; {@code null} if all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ObservableList<SessionView> devices() {
        return devices;
    }

    /** What was done to them or by them lately, newest first. */
    ObservableList<AuditEntryView> log() {
        return log;
    }

    /** Looks at somebody; what is known of them is shown at once. */
    void open(AdminPersonView view) {
        person.set(view);
        rooms.set(null);
        devices.clear();
        log.clear();
        ask();
    }

    void close() {
        generation++;
        person.set(null);
    }

    /** Asks anew for everything of whoever is looked at; what is shown stays until it is there. */
    void ask() {
        AdminPersonView shown = person.get();
        if (shown == null) {
            return;
        }
        int mine = ++generation;
        String id = shown.user().id();
        trouble.set(null);
        administration.person(id).whenComplete((answer, failure) -> {
            if (mine == generation && failure == null) {
                person.set(answer.person());
                rooms.set(answer.rooms());
            } else if (mine == generation) {
                trouble.set(Trouble.of(failure));
            }
        });
        administration.devices(id).thenAccept(all -> {
            if (mine == generation) {
                devices.setAll(all);
            }
        });
        String username = shown.user().username();
        administration.audit(new AuditQuestion(username, ""), null).thenAccept(answer -> {
            if (mine == generation) {
                log.setAll(about(username, answer.entries()));
            }
        });
    }

    /** Signs them out on one device. */
    void signOut(SessionView device) {
        AdminPersonView shown = person.get();
        if (shown == null) {
            return;
        }
        administration.signOut(shown.user().id(), device).whenComplete((_, failure) -> {
            ask();
            if (failure != null && Trouble.of(failure) != Trouble.GONE) {
                trouble.set(Trouble.of(failure));
            }
        });
    }

    /** The log is searched by how names begin. */
    private static List<AuditEntryView> about(String username, List<AuditEntryView> entries) {
        return entries.stream()
                .filter(entry -> Objects.equals(entry.subject(), username) || Objects.equals(entry.actor(), username))
                .limit(MOST_ENTRIES).toList();
    }
}
