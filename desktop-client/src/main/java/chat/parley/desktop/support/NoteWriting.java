package chat.parley.desktop.support;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.DeskCase;
import chat.parley.desktop.model.Drafts;

/**
 * A note that is being written about one case. It has a text and a draft of its own and no way to the messages of the room,
 * so that it can never go out as an answer. JavaFX thread only.
 */
final class NoteWriting {

    private static final int MOST = 10_000;
    /** No room has such an id, so that no composer takes a note up as what is begun in its room. */
    private static final String DRAFT = "note:";

    /** Why a note could not be added. */
    enum Trouble {
        NONE,
        AWAY,
        REFUSED
    }

    private final DeskCase open;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private final ObservableBooleanValue sendable;
    private String clientId = UUID.randomUUID().toString();

    NoteWriting(DeskCase open, Drafts drafts, ObservableBooleanValue online) {
        this.open = open;
        text.set(drafts.of(DRAFT + open.roomId()).text());
        sendable = Bindings.createBooleanBinding(
                () -> online.get() && !sending.get() && !text.get().isBlank() && text.get().strip().length() <= MOST,
                text, sending, online);
        text.subscribe((was, now) -> drafts.keep(DRAFT + open.roomId(), new Drafts.Draft(now, null)));
    }

    StringProperty text() {
        return text;
    }

    ObservableBooleanValue sendable() {
        return sendable;
    }

    ReadOnlyBooleanProperty sending() {
        return sending.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Adds the note. Its words stay until the server has them; tried again, they are the same note. */
    void send() {
        if (!sendable.get()) {
            return;
        }
        String words = text.get();
        sending.set(true);
        trouble.set(Trouble.NONE);
        open.writeNote(words, clientId).whenComplete((done, failure) -> {
            sending.set(false);
            if (failure != null) {
                trouble.set(failure instanceof ApiFailure.Unreachable ? Trouble.AWAY : Trouble.REFUSED);
                return;
            }
            clientId = UUID.randomUUID().toString();
            if (text.get().equals(words)) {
                text.set("");
            }
        });
    }
}
