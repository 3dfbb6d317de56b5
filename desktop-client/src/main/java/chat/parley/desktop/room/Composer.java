package chat.parley.desktop.room;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import chat.parley.desktop.model.ChatFiles;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.store.KeptFile;
import org.jspecify.annotations.Nullable;

/**
 * What is being written into one room: a new message, an answer, or another text for an own message. What is begun is
 * kept as the room's draft; another text for an old message is not, and gives the draft back. JavaFX thread only.
 */
final class Composer {

    /** The most UTF-16 units a message may have, after trimming. */
    static final int MOST = 10_000;
    private static final int COUNTED_FROM = 9_500;

    /** What sending will do. */
    sealed interface Mode {

        record Plain() implements Mode {}

        record Reply(MessageItem to) implements Mode {}

        record Edit(MessageItem message) implements Mode {}
    }

    private static final Mode PLAIN = new Mode.Plain();

    private final Room room;
    private final Drafts drafts;
    private final BooleanSupplier typingSeen;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(PLAIN);
    private final ReadOnlyBooleanWrapper editRefused = new ReadOnlyBooleanWrapper();
    private final Enclosures files;
    /** What changes meanwhile was not typed. */
    private boolean restoring;
    private final ObservableBooleanValue sendable;

    /** @param typingSeen whether others are to see that something is being written */
    Composer(Room room, Drafts drafts, ChatFiles chatFiles, BooleanSupplier typingSeen) {
        this.room = room;
        this.typingSeen = typingSeen;
        this.drafts = drafts;
        files = new Enclosures(chatFiles, this::keep);
        sendable = Bindings.createBooleanBinding(this::fits, text, files.list(), mode);
        restore();
        text.subscribe((was, now) -> typed(now));
    }

    /** The files that go with it. While an old message is edited there are none to be added. */
    Enclosures files() {
        return files;
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    /** Whether the server did not take the other text for a message, which stands here still. */
    ReadOnlyBooleanProperty editRefused() {
        return editRefused.getReadOnlyProperty();
    }

    /** Whether there is something to send, and not too much. */
    ObservableBooleanValue sendable() {
        return sendable;
    }

    /** How many more units fit, negative if too many; only near the limit, else null. */
    ObservableValue<@Nullable Integer> left() {
        return text.map(now -> {
            int length = now.strip().length();
            return length < COUNTED_FROM ? null : MOST - length;
        });
    }

    /**
     * Sends what is written, if it can be.
     *
     * @return whether a new message stands in the room now
     */
    boolean send() {
        if (!fits()) {
            return false;
        }
        String words = text.get().strip();
        Mode sent = mode.get();
        if (sent instanceof Mode.Edit(MessageItem message)) {
            edit(message, words);
            return false;
        }
        String answered = sent instanceof Mode.Reply(MessageItem to) ? to.id() : null;
        List<KeptFile> enclosed = files.take();
        clear();
        room.send(words, answered, enclosed);
        return true;
    }

    /** Answers that message with what is, or will be, written. */
    void reply(MessageItem to) {
        leaveEdit();
        mode.set(new Mode.Reply(to));
        keep();
    }

    /** Takes up an own message to change its text. */
    void edit(MessageItem message) {
        leaveEdit();
        mode.set(new Mode.Edit(message));
        text.set(message.text());
    }

    /** What was called off comes back to be written, unless something else is being written. */
    void takeBack(String words) {
        if (mode.get() instanceof Mode.Plain && text.get().isBlank()) {
            text.set(words);
        }
    }

    /** Neither answers nor edits any longer; what was written new stays. */
    void stop() {
        switch (mode.get()) {
            case Mode.Plain() -> {
                // There is nothing to stop.
            }
            case Mode.Reply(var to) -> {
                mode.set(PLAIN);
                keep();
            }
            case Mode.Edit(var message) -> leaveEdit();
        }
    }

    /**
     * Something else is begun in the room than what stands here: it came from the disk, or from another device of the
     * person. What is typed here is the draft at once, so that nothing of it can be lost.
     */
    void takeUpDraft() {
        if (!(mode.get() instanceof Mode.Edit) && !drafts.of(roomId()).text().equals(text.get())) {
            restore();
        }
    }

    /** The own message that was last sent and can be changed. */
    Optional<MessageItem> lastOwn() {
        return room.messages().reversed().stream().filter(MessageRights::editable).findFirst();
    }

    /** The words stay where they are until the server has taken them, so that none are lost if it does not. */
    private void edit(MessageItem message, String words) {
        if (words.equals(message.text())) {
            leaveEdit();
            return;
        }
        Mode asked = mode.get();
        room.amendments().edit(message, words).whenComplete((done, failure) -> {
            if (mode.get() == asked && failure != null) {
                editRefused.set(true);
            } else if (mode.get() == asked && text.get().strip().equals(words)) {
                leaveEdit();
            }
        });
    }

    private void leaveEdit() {
        if (mode.get() instanceof Mode.Edit) {
            // Plain first: the text that comes back is the draft already, and must not be kept as that of an edit.
            mode.set(PLAIN);
            editRefused.set(false);
            restore();
        }
    }

    private void restore() {
        restoring = true;
        Drafts.Draft draft = drafts.of(roomId());
        String answered = draft.replyTo();
        mode.set(answered == null ? PLAIN : room.find(answered).<Mode>map(Mode.Reply::new).orElse(PLAIN));
        files.restore(draft.files());
        text.set(draft.text());
        restoring = false;
    }

    private void clear() {
        mode.set(PLAIN);
        text.set("");
        keep();
    }

    private void typed(String now) {
        if (!(mode.get() instanceof Mode.Edit) && !restoring) {
            keep();
            if (!now.isBlank() && typingSeen.getAsBoolean()) {
                room.typing();
            }
        }
    }

    private void keep() {
        if (mode.get() instanceof Mode.Edit) {
            // A copy was still being made: what is written now is no draft.
            Drafts.Draft begun = drafts.of(roomId());
            drafts.keep(roomId(), new Drafts.Draft(begun.text(), begun.replyTo(), files.list()));
            return;
        }
        String answered = mode.get() instanceof Mode.Reply(MessageItem to) ? to.id() : null;
        drafts.keep(roomId(), new Drafts.Draft(text.get(), answered, files.list()));
    }

    private String roomId() {
        return room.conversation().roomId();
    }

    private boolean fits() {
        int length = text.get().strip().length();
        boolean files = switch (mode.get()) {
            case Mode.Edit(var message) -> !message.files().isEmpty();
            case Mode.Plain(),Mode.Reply _ -> !this.files.list().isEmpty();
        };
        return (length > 0 || files) && length <= MOST;
    }
}
