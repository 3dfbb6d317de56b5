package chat.parley.desktop.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.SupportApi;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportNoteView;
import chat.parley.model.UserView;
import chat.parley.model.WriteNote;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * One support case that an agent has open, until {@link #close}: how it stands, its notes, who else looks at it. While it is
 * open its conversation can be read, also by who is not in it. JavaFX thread only.
 */
public final class DeskCase {
    private static final Comparator<SupportNoteView> IN_PLACE = Comparator
            .comparingLong(SupportNoteView::afterNumber).thenComparing(SupportNoteView::createdAt)
            .thenComparing(SupportNoteView::noteId);

    private final String roomId;
    private final Chat chat;
    private final SupportApi api;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable SupportCaseView> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Conversation> conversation = new ReadOnlyObjectWrapper<>();
    private final ObservableList<SupportNoteView> notes = FXCollections.observableArrayList();
    private final ObservableList<UserView> viewers = FXCollections.observableArrayList();
    private final ObservableList<SupportCaseView> earlier = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> trouble = new ReadOnlyObjectWrapper<>();
    private final Map<String, Long> versions = new HashMap<>();
    /** All notes up to this version have been asked for; what was heard live beyond it may have left something out. */
    private long notesAsked;
    private boolean closed;

    DeskCase(String roomId, Chat chat, SupportApi api, Desk desk) {
        this.roomId = roomId;
        this.chat = chat;
        this.api = api;
        this.desk = desk;
        now.set(desk.cases().get(roomId));
    }

    /** Of its conversation. */
    public String roomId() {
        return roomId;
    }

    /** How it stands; its value is {@code null} until that is known. */
    public ReadOnlyObjectProperty<@Nullable SupportCaseView> now() {
        return now.getReadOnlyProperty();
    }

    /** Its messages; its value is {@code null} until they can be asked for. */
    public ReadOnlyObjectProperty<@Nullable Conversation> conversation() {
        return conversation.getReadOnlyProperty();
    }

    /** Why it cannot be opened; {@code null} while it can. */
    public ReadOnlyObjectProperty<@Nullable Throwable> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What only the desk sees, in the order of the conversation; deleted notes are not among them. */
    public ObservableList<SupportNoteView> notes() {
        return notes;
    }

    /** Who else of the desk has it open. */
    public ObservableList<UserView> viewers() {
        return viewers;
    }

    /** Other cases of the customer, newest first. */
    public ObservableList<SupportCaseView> earlier() {
        return earlier;
    }

    /**
     * Writes a note, which goes to the desk only.
     *
     * @param clientId made once for what is written: sent again, it is the same note
     */
    public CompletableFuture<Void> writeNote(String text, String clientId) {
        return Calls.plain(chat.calls().answer(() -> api.writeNote(roomId, new WriteNote(text.strip(), clientId)))
                .thenAccept(this::heard));
    }

    /** Gives a note of one's own another text. */
    public CompletableFuture<Void> editNote(SupportNoteView note, String text) {
        return Calls.plain(chat.calls()
                .answer(() -> api.editNote(roomId, note.noteId(), new WriteNote(text.strip(), null)))
                .thenAccept(this::heard));
    }

    /** Deletes a note. */
    public CompletableFuture<Void> deleteNote(SupportNoteView note) {
        return Calls.plain(chat.calls().answer(() -> api.deleteNote(roomId, note.noteId())).thenAccept(this::heard));
    }

    /** The newest version of its notes that is here. */
    public long notesKnown() {
        return versions.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The person has seen its notes up to that version. */
    public CompletableFuture<Void> see(long upTo) {
        return Calls.plain(chat.calls().answer(() -> api.seeNotes(roomId, upTo)).thenAccept(desk::take));
    }

    /** It is not open any more. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        desk.closed(this);
        chat.tell(new ClientFrame.Viewing(null, null));
        Conversation left = conversation.get();
        boolean outside = left == null || !left.joined().get();
        if (outside) {
            chat.tell(new ClientFrame.Unsubscribe(null, roomId));
        }
        chat.list().visits().end(roomId);
        if (outside) {
            // Nobody tells of what happens there any more, so that what is known of it would grow old.
            chat.rooms().remove(roomId);
        }
    }

    void begin() {
        chat.list().visits().begin(roomId);
        online();
        chat.conversation(roomId).ifPresent(conversation::set);
    }

    void online() {
        chat.tell(new ClientFrame.Subscribe(null, roomId, null));
        chat.tell(new ClientFrame.Viewing(null, roomId));
        chat.calls().answer(() -> api.details(roomId)).whenComplete((answer, failure) -> {
            if (!closed && failure == null) {
                desk.take(answer.supportCase());
                heard(answer.supportCase());
                earlier.setAll(answer.earlier());
                viewers.setAll(answer.viewers());
            }
        });
        lookForNotes();
        chat.list().fetch(roomId).whenComplete((found, failure) -> {
            if (!closed && failure == null) {
                trouble.set(null);
                conversation.set(found);
            } else if (!closed && conversation.get() == null) {
                trouble.set(failure);
            }
        });
    }

    private void lookForNotes() {
        long after = notesAsked;
        chat.calls().answer(() -> api.notes(roomId, after)).thenAccept(found -> {
            found.forEach(this::heard);
            found.forEach(note -> notesAsked = Math.max(notesAsked, note.version()));
            if (!closed && found.size() >= SupportApi.MOST_NOTES && notesAsked > after) {
                lookForNotes();
            }
        }).exceptionally(_ -> null);
    }

    void heard(SupportCaseView view) {
        SupportCaseView known = now.get();
        if (view.roomId().equals(roomId) && (known == null || view.version() > known.version())) {
            now.set(view);
            chat.list().ask(roomId);
        }
    }

    void heard(SupportNoteView note) {
        if (!note.roomId().equals(roomId) || closed) {
            return;
        }
        // A deleted note is remembered too, so that what was told of it before and comes late does not bring it back.
        if (versions.getOrDefault(note.noteId(), -1L) >= note.version()) {
            return;
        }
        versions.put(note.noteId(), note.version());
        notes.removeIf(each -> each.noteId().equals(note.noteId()));
        if (note.deletedAt() == null) {
            int place = Collections.binarySearch(notes, note, IN_PLACE);
            notes.add(-place - 1, note);
        }
    }

    void heard(ServerFrame.SupportViewing frame) {
        if (!frame.roomId().equals(roomId) || frame.userId().equals(chat.me().id())) {
            return;
        }
        viewers.removeIf(each -> each.id().equals(frame.userId()));
        UserView agent = desk.agent(frame.userId());
        if (frame.viewing() && agent != null) {
            viewers.add(agent);
        }
    }
}
