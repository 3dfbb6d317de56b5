package chat.parley.desktop.model;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.AddMembers;
import chat.parley.model.ChangeRoom;
import chat.parley.model.ConversationView;
import chat.parley.model.InitiateRoom;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;

/**
 * Rooms with a name: making one, and what its members do to it. Every future completes on the JavaFX thread once the
 * server has done it, failing with {@link ApiFailure}.
 */
public final class Membership {

    private final UserView me;
    private final Calls calls;
    private final ConversationList conversations;

    Membership(UserView me, Calls calls, ConversationList conversations) {
        this.me = me;
        this.calls = calls;
        this.conversations = conversations;
    }

    /** A new room of these people and oneself. */
    public CompletableFuture<Conversation> create(String name, List<UserView> people) {
        var wish = new InitiateRoom(ids(people), RoomType.CONSUMER_TO_CONSUMER, name.strip(),
                UUID.randomUUID().toString());
        return Calls.plain(
                calls.ask(api -> api.initiate(wish)).thenCompose(room -> conversations.fetch(room.chatRoomId())));
    }

    /** Gives the room another name. */
    public CompletableFuture<Void> rename(Conversation room, String name) {
        return change(room, new ChangeRoom(name, null));
    }

    /** Says what the room is for; an empty text takes that away. */
    public CompletableFuture<Void> describe(Conversation room, String description) {
        return change(room, new ChangeRoom(null, description));
    }

    /** Brings people in. */
    public CompletableFuture<Void> add(Conversation room, List<UserView> people) {
        var wish = new AddMembers(ids(people));
        return show(calls.ask(api -> api.addMembers(room.roomId(), wish)));
    }

    /** Sends somebody away. */
    public CompletableFuture<Void> remove(Conversation room, UserView person) {
        return Calls.plain(calls.tell(api -> api.endMembership(room.roomId(), person.id()))
                .thenRun(() -> conversations.ask(room.roomId())));
    }

    /** Goes away from the room, which then is no longer in the list. */
    public CompletableFuture<Void> leave(Conversation room) {
        return Calls.plain(calls.tell(api -> api.endMembership(room.roomId(), me.id()))
                .thenRun(() -> conversations.remove(room.roomId())));
    }

    private CompletableFuture<Void> change(Conversation room, ChangeRoom wish) {
        return show(calls.ask(api -> api.changeRoom(room.roomId(), wish)));
    }

    private CompletableFuture<Void> show(CompletableFuture<ConversationView> answer) {
        return Calls.plain(answer.thenAccept(conversations::heard));
    }

    private static List<String> ids(List<UserView> people) {
        return people.stream().map(UserView::id).toList();
    }
}
