package chat.parley.desktop.model;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.DoNotDisturb;
import chat.parley.model.MuteRoom;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told of, and when. Every future completes on the JavaFX thread once the server has it and the row
 * shows it, failing with {@link ApiFailure}.
 */
public final class Silence {
    private final UserView me;
    private final Calls calls;
    private final ConversationList conversations;

    Silence(UserView me, Calls calls, ConversationList conversations) {
        this.me = me;
        this.calls = calls;
        this.conversations = conversations;
    }

    /**
     * Silences a conversation.
     *
     * @param until when that ends by itself; {@code null} if only the person ends it
     */
    public CompletableFuture<Void> mute(Conversation conversation, @Nullable Instant until) {
        return shown(conversation, calls.tell(api -> api.mute(conversation.roomId(), new MuteRoom(true, until))));
    }

    /** Which messages of a conversation a person is told of. */
    public enum Told {
        ALL,
        MENTIONS,
        NOTHING
    }

    /** Which messages of that conversation the person is told of now. */
    public static Told told(Conversation conversation) {
        if (!conversation.muted().get()) {
            return Told.ALL;
        }
        return conversation.profile().exceptMentions().get() ? Told.MENTIONS : Told.NOTHING;
    }

    /** Has the person be told of these messages of a conversation, until they choose otherwise. */
    public CompletableFuture<Void> tell(Conversation conversation, Told what) {
        MuteRoom wish = new MuteRoom(what != Told.ALL, null, what == Told.MENTIONS ? true : null);
        return shown(conversation, calls.tell(api -> api.mute(conversation.roomId(), wish)));
    }

    /** Has a conversation stand as unread, on all devices of the person, until they look at it again. */
    public CompletableFuture<Void> markUnread(Conversation conversation) {
        return shown(conversation, calls.tell(api -> api.markUnread(conversation.roomId())));
    }

    /** Ends the silence of a conversation. */
    public CompletableFuture<Void> unmute(Conversation conversation) {
        return shown(conversation, calls.tell(api -> api.mute(conversation.roomId(), new MuteRoom(false, null))));
    }

    /**
     * Has the person be left alone: others see it, and no device of theirs tells anything aloud.
     *
     * @param until when that ends by itself; {@code null} if only the person ends it
     */
    public CompletableFuture<Void> doNotDisturb(@Nullable Instant until) {
        return calls.tell(api -> api.doNotDisturb(me.id(), new DoNotDisturb(true, until)));
    }

    /** The person may be disturbed again. */
    public CompletableFuture<Void> mayDisturb() {
        return calls.tell(api -> api.doNotDisturb(me.id(), new DoNotDisturb(false, null)));
    }

    private CompletableFuture<Void> shown(Conversation conversation, CompletableFuture<Void> change) {
        return Calls.plain(
                change.thenCompose(_ -> conversations.fetch(conversation.roomId())).thenAccept(_ -> {}));
    }
}
