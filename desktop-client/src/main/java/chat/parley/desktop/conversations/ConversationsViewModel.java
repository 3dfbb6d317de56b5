package chat.parley.desktop.conversations;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import org.jspecify.annotations.Nullable;

/**
 * The list of conversations: which are shown, in which order, and which is open. While the pointer is in the list its
 * order stands still, so that nobody presses what has just moved there. JavaFX thread only.
 */
public final class ConversationsViewModel {

    /** What the list pane shows. */
    enum State {
        LOADING,
        /** The person has no conversation at all. */
        NONE,
        /** The person has some, but the filter leaves none. */
        NO_MATCH,
        ROWS
    }

    private final Chat chat;
    private final ConversationWords words;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Chip> chip = new SimpleObjectProperty<>(Chip.ALL);
    private final BooleanProperty pointerInside = new SimpleBooleanProperty();
    private final ObservableList<Conversation> rows = FXCollections.observableArrayList();
    private final ObservableList<Conversation> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<@Nullable Conversation> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();
    private final Subscription following;

    /** The list of that person's conversations. */
    public ConversationsViewModel(Chat chat, Texts texts, Times times) {
        this.chat = chat;
        words = new ConversationWords(chat.me(), texts, times, chat.drafts());
        following = Subscription.combine(chat.conversations().subscribe(this::follow),
                chat.conversationsLoaded().subscribe((was, now) -> follow()),
                chat.totalUnread().subscribe((was, now) -> follow()),
                pointerInside.subscribe((was, now) -> follow()), filter.subscribe((was, now) -> arrange()),
                chip.subscribe((was, now) -> arrange()));
        arrange();
    }

    /** Stops following the chat. */
    public void close() {
        following.unsubscribe();
    }

    /** The conversation that is open, or null for none. */
    public ReadOnlyObjectProperty<@Nullable Conversation> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Opens a conversation, or none. */
    public void select(@Nullable Conversation conversation) {
        selected.set(conversation);
    }

    /**
     * Opens a conversation further down the list, or up if negative; at its ends nothing happens.
     *
     * @param unreadOnly whether those without unread messages are passed over
     */
    public void move(int by, boolean unreadOnly) {
        int at = rows.indexOf(selected.get());
        int next = at < 0 && by < 0 ? rows.size() - 1 : at + by;
        while (next >= 0 && next < rows.size()) {
            if (!unreadOnly || rows.get(next).unread().get() > 0) {
                select(rows.get(next));
                return;
            }
            next += by;
        }
    }

    StringProperty filter() {
        return filter;
    }

    ObjectProperty<Chip> chip() {
        return chip;
    }

    /** To be told whether the pointer is in the list. */
    BooleanProperty pointerInside() {
        return pointerInside;
    }

    ObservableList<Conversation> rows() {
        return rowsView;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Unread messages of all that can be listed; of those that are muted, only messages that mention the person. */
    public ReadOnlyLongProperty unread() {
        return unread.getReadOnlyProperty();
    }

    ConversationWords words() {
        return words;
    }

    /** Whether the person is one whom support helps. */
    boolean mayAskSupport() {
        return !chat.desk().staffed();
    }

    boolean online() {
        return chat.connection().get().online();
    }

    /** Shows all conversations again. */
    void showAll() {
        chip.set(Chip.ALL);
        filter.set("");
    }

    /** Takes a conversation that has ended out of the list. */
    void dismiss(Conversation ended) {
        chat.dismiss(ended);
    }

    /** Marks everything in the conversation as read that is open, if one is. */
    public void markOpenRead() {
        Conversation open = selected.get();
        if (open != null) {
            markRead(open);
        }
    }

    /** Marks everything in it as read, without opening it. */
    void markRead(Conversation conversation) {
        Room room = chat.room(conversation);
        if (conversation.equals(selected.get())) {
            room.markReadUpTo(Long.MAX_VALUE);
            return;
        }
        // Only a room that has been entered knows its newest number.
        room.enter();
        new WhenLoaded(room, () -> {
            room.markReadUpTo(Long.MAX_VALUE);
            if (!conversation.equals(selected.get())) {
                room.leave();
            }
        }).look();
    }

    /** Reminds the person of it, on all their devices, until they look again. */
    CompletableFuture<Void> markUnread(Conversation conversation) {
        return chat.silence().markUnread(conversation);
    }

    CompletableFuture<Void> mute(Conversation conversation, @Nullable Instant until) {
        return chat.silence().mute(conversation, until);
    }

    CompletableFuture<Void> unmute(Conversation conversation) {
        return chat.silence().unmute(conversation);
    }

    CompletableFuture<Void> pin(Conversation conversation) {
        return chat.pins().pin(conversation, !conversation.profile().pinned().get());
    }

    /** Whether it is a room with a name, whose people may change. */
    boolean leavable(Conversation conversation) {
        return conversation.profile().name().get() != null;
    }

    CompletableFuture<Void> leave(Conversation room) {
        return chat.membership().leave(room);
    }

    CompletableFuture<Void> delete(Conversation conversation) {
        return chat.delete(conversation);
    }

    private void follow() {
        if (pointerInside.get() && !rows.isEmpty()) {
            rows.removeIf(this::isGone);
            finish();
        } else {
            arrange();
        }
    }

    private void arrange() {
        Predicate<Conversation> shown = listed().and(chipped())
                .and(named(Spelling.of(filter.get().strip()).folded()));
        List<Conversation> now = chat.conversations().stream().filter(shown).toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
        finish();
    }

    private void finish() {
        unread.set(chat.conversations().stream().filter(listed())
                .mapToLong(row -> row.muted().get() ? row.mentions().get() : row.unread().get()).sum());
        Conversation open = selected.get();
        if (open != null && isGone(open)) {
            select(null);
        }
        if (!rows.isEmpty()) {
            state.set(State.ROWS);
        } else if (chat.conversations().stream().anyMatch(listed())) {
            state.set(State.NO_MATCH);
        } else {
            state.set(chat.conversationsLoaded().get() ? State.NONE : State.LOADING);
        }
    }

    /** Not by looking into the list: a conversation that moves in it is out of it for a moment. */
    private boolean isGone(Conversation row) {
        return chat.conversation(row.roomId()).isEmpty();
    }

    /** What the desk answers stands in its inbox. */
    private Predicate<Conversation> listed() {
        return row -> !chat.desk().answers(row);
    }

    private Predicate<Conversation> chipped() {
        return switch (chip.get()) {
            case ALL -> row -> true;
            // The open one stays although it is being read.
            case UNREAD -> row -> row.waits() || row.equals(selected.get());
            case PEOPLE -> words::direct;
            case ROOMS -> row -> !words.direct(row);
        };
    }

    /** Those with a word that begins so. */
    private Predicate<Conversation> named(String wanted) {
        return wanted.isEmpty() ? row -> true : row -> Spelling.of(words.title(row)).startsWord(wanted);
    }
}
