package chat.parley.desktop.model;

import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.React;

/**
 * What a person does to messages that the server has. Every future completes on the JavaFX thread once the server has done
 * it, failing with {@link ApiFailure}.
 */
public final class Amendments {
    private final Room room;
    private final Calls calls;
    private final ConversationList conversations;
    private final History history;

    Amendments(Room room, Calls calls, ConversationList conversations, History history) {
        this.room = room;
        this.calls = calls;
        this.conversations = conversations;
        this.history = history;
    }

    /** Changes the text of an own message. */
    public CompletableFuture<Void> edit(MessageItem message, String text) {
        String id = idOf(message);
        return Calls.plain(calls.ask(api -> api.edit(roomId(), id, text.strip())).thenAccept(view -> {
            room.heard(view);
            conversations.update(roomId(), row -> row.edited(view));
        }));
    }

    /** Says what the person thinks of a message, or takes it back. */
    public CompletableFuture<Void> react(MessageItem message, String emoji, boolean reacted) {
        String id = idOf(message);
        return Calls.plain(
                calls.ask(api -> api.react(roomId(), id, new React(emoji, reacted))).thenAccept(room::heard));
    }

    /** Deletes a message, for everybody. */
    public CompletableFuture<Void> delete(MessageItem message) {
        String id = idOf(message);
        return Calls.plain(calls.tell(api -> api.deleteMessage(roomId(), id)).thenRun(() -> {
            // The answer does not tell the number of the change, so what happened is asked for, in case no event comes.
            history.synchronise();
            conversations.ask(roomId());
        }));
    }

    private String roomId() {
        return room.conversation().roomId();
    }

    private static String idOf(MessageItem message) {
        if (message.id() == null) {
            throw new IllegalArgumentException("the server does not have that message yet");
        }
        return message.id();
    }
}
