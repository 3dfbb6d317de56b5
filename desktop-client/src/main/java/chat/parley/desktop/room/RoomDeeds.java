package chat.parley.desktop.room;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import org.jspecify.annotations.Nullable;

/** What can be done with an open room and its messages, besides reading and writing. JavaFX thread only. */
record RoomDeeds(Chat chat, Conversation conversation, Room room) {

    CompletableFuture<Void> mute(@Nullable Instant until) {
        return chat.silence().mute(conversation, until);
    }

    CompletableFuture<Void> unmute() {
        return chat.silence().unmute(conversation);
    }

    boolean isMuted() {
        return conversation.muted().get();
    }

    CompletableFuture<Void> deleteRoom() {
        return chat.delete(conversation);
    }

    /** Takes a room that has ended out of the list. */
    void dismiss() {
        chat.dismiss(conversation);
    }

    boolean deletable() {
        return conversation.deletable();
    }

    boolean isPinned(MessageItem message) {
        String id = message.id();
        return id != null && conversation.profile().pinnedMessages().get().contains(id);
    }

    CompletableFuture<Void> pin(String messageId, boolean pinned) {
        return chat.pins().pin(conversation, messageId, pinned);
    }

    CompletableFuture<Void> react(MessageItem message, String emoji, boolean reacted) {
        return room.amendments().react(message, emoji, reacted);
    }

    void retry(MessageItem failed) {
        room.retry(failed);
    }

    void discard(MessageItem unsent) {
        room.discard(unsent);
    }

    /** How many people could have read a message of one's own. */
    int others() {
        return conversation.others().get().size();
    }

    /** To how many of them it has come who have not read it. */
    int onlyDelivered(MessageItem message) {
        Set<String> people = new HashSet<>(room.deliveredTo(message));
        people.removeIf(id -> conversation.others().get().stream().noneMatch(person -> person.id().equals(id)));
        message.readBy().forEach(receipt -> people.remove(receipt.readByUserId()));
        return people.size();
    }
}
