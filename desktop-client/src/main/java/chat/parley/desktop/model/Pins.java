package chat.parley.desktop.model;

import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.Pin;

/**
 * What is kept at hand: conversations at the top of one's own list, messages for everybody in their room. Every future
 * completes on the JavaFX thread once the server has done it, failing with {@link ApiFailure}.
 */
public final class Pins {

    private final Calls calls;
    private final ConversationList conversations;

    Pins(Calls calls, ConversationList conversations) {
        this.calls = calls;
        this.conversations = conversations;
    }

    /** Keeps a conversation at the top of the list, on all devices, or no longer. */
    public CompletableFuture<Void> pin(Conversation conversation, boolean pinned) {
        String roomId = conversation.roomId();
        return Calls.plain(calls.tell(api -> api.pinRoom(roomId, new Pin(pinned)))
                .thenCompose(_ -> conversations.fetch(roomId)).thenAccept(_ -> {}));
    }

    /** Keeps a message at hand for everybody in its room, or no longer. */
    public CompletableFuture<Void> pin(Conversation conversation, String messageId, boolean pinned) {
        return Calls.plain(calls.ask(api -> api.pinMessage(conversation.roomId(), messageId, new Pin(pinned)))
                .thenAccept(conversations::heard));
    }
}
