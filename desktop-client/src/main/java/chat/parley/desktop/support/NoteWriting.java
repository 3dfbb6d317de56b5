package chat.parley.desktop.support;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import chat.parley.model.SupportNoteView;
import org.jspecify.annotations.Nullable;

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
    private final Drafts drafts;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable SupportNoteView> edited = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private final ObservableBooleanValue sendable;
    private String clientId = UUID.randomUUID().toString();

    NoteWriting(DeskCase open, Drafts drafts, ObservableBooleanValue online) {
        this.open = open;
        this.drafts = drafts;
        text.set(begun());
        sendable = Bindings.createBooleanBinding(
                () -> online.get() && !sending.get() && !text.get().isBlank() && text.get().strip().length() <= MOST,
                text, sending, online);
        text.subscribe((was, now) -> {
            // Another text for an old note is no draft: what was begun of a new one is there again after it.
            if (edited.get() == null) {
                drafts.keep(DRAFT + open.roomId(), new Drafts.Draft(now, null));
            }
        });
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

    /** The own note that gets another text; the value is {@code null} while a new one is written. */
    ReadOnlyObjectProperty<@Nullable SupportNoteView> edited() {
        return edited.getReadOnlyProperty();
    }

    /** Takes up an own note to change its text. */
    void edit(SupportNoteView note) {
        trouble.set(Trouble.NONE);
        edited.set(note);
        text.set(note.text());
    }

    /** Edits no longer; the note stays as it was, and what was begun of a new one is there again. */
    void stopEditing() {
        if (edited.get() != null) {
            trouble.set(Trouble.NONE);
            String draft = begun();
            text.set(draft);
            edited.set(null);
        }
    }

    /** Adds the note, or changes the one that is edited. Its words stay until the server has them; tried again, they are the same note. */
    void send() {
        if (!sendable.get()) {
            return;
        }
        String words = text.get();
        SupportNoteView old = edited.get();
        sending.set(true);
        trouble.set(Trouble.NONE);
        CompletableFuture<Void> deed = old == null ? open.writeNote(words, clientId) : open.editNote(old, words);
        deed.whenComplete((done, failure) -> {
            sending.set(false);
            if (failure != null) {
                trouble.set(failure instanceof ApiFailure.Unreachable ? Trouble.AWAY : Trouble.REFUSED);
                return;
            }
            if (old != null) {
                stopEditing();
                return;
            }
            clientId = UUID.randomUUID().toString();
            if (text.get().equals(words)) {
                text.set("");
            }
        });
    }

    private String begun() {
        return drafts.of(DRAFT + open.roomId()).text();
    }
}
