package chat.parley.desktop.model;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.ApiFailure;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one conversation: a window of its history that always reaches the newest message, kept true by what
 * happens on the server. One object per room for as long as the chat lives. JavaFX thread only; nothing here blocks.
 */
public final class Room {
    private final Conversation conversation;
    private final ObservableList<MessageItem> messages = FXCollections.observableArrayList();
    private final ObservableList<MessageItem> messagesView = FXCollections.unmodifiableObservableList(messages);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper atStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper firstUnread = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ApiFailure> trouble = new ReadOnlyObjectWrapper<>();

    Room(Conversation conversation) {
        this.conversation = conversation;
    }

    public Conversation conversation() {
        return conversation;
    }

    /**
     * The loaded messages without a gap, by number, then the own ones that the server does not have yet, in the order
     * they were written. Changes come as small as they are: one item added, set or removed, or one page added at once.
     */
    public ObservableList<MessageItem> messages() {
        return messagesView;
    }

    /** The loaded message with that id of the server. */
    public Optional<MessageItem> find(String messageId) {
        return messages.stream().filter(item -> messageId.equals(item.id())).findFirst();
    }

    /**
     * To be called when a view shows the room: loads what is missing and takes note of where the unread messages begin.
     * Again after {@link #leave}, the same room begins anew with a fresh divider.
     */
    public void enter() {}

    /** To be called when no view shows the room any more. */
    public void leave() {}

    /** Whether nothing is known yet and the first page is on its way. */
    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** Why the messages could not be loaded, until they are; {@code null} when all is well or merely offline. */
    public ReadOnlyObjectProperty<@Nullable ApiFailure> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the window reaches back to the first message of the room. */
    public ReadOnlyBooleanProperty atStart() {
        return atStart.getReadOnlyProperty();
    }

    /** Number of the first message that was unread when the room was entered, 0 for none. */
    public ReadOnlyLongProperty firstUnread() {
        return firstUnread.getReadOnlyProperty();
    }

    /**
     * Adds the page before the window. While one is on its way, the same future again.
     *
     * @return completes once the page is in {@link #messages}; fails with {@link ApiFailure}
     */
    public CompletableFuture<Void> loadOlder() {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Loads back until the message with that number is in the window.
     *
     * @return completes once it is there; fails with {@link ApiFailure}
     */
    public CompletableFuture<Void> loadBackTo(long number) {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Sends, now or when the server is there again; the message stands in {@link #messages} at once.
     *
     * @param text not blank, 10,000 UTF-16 units at most after trimming
     * @param replyTo the server's id of the message this one answers, or {@code null}
     */
    public void send(String text, @Nullable String replyTo) {}

    /** Tries a failed message again, in its old place. */
    public void retry(MessageItem failed) {}

    /** Gives up a message that waits or failed. */
    public void discard(MessageItem unsent) {}

    /**
     * Changes the text of an own message that the server has.
     *
     * @return completes once the server has done so; fails with {@link ApiFailure}
     */
    public CompletableFuture<Void> edit(MessageItem message, String text) {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Deletes a message that the server has, for everybody.
     *
     * @return completes once the server has done so; fails with {@link ApiFailure}
     */
    public CompletableFuture<Void> delete(MessageItem message) {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * The person has seen everything up to and including that number. Call it as often as you like: only what is new is
     * said to the server, together, and later if it is away.
     */
    public void markReadUpTo(long number) {}

    /** The person is writing. Call it on every key: the others hear of it every few seconds at most. */
    public void typing() {}
}
