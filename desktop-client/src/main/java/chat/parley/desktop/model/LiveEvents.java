package chat.parley.desktop.model;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import chat.parley.desktop.store.Outgoing;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/** Brings what happens on the server, and to what was written here, to the rows and rooms that it concerns. */
final class LiveEvents implements Connector.Hearer, Sender.Listener, ConversationList.Listener {
    private final Chat chat;
    /** A server that says so again and again has everything asked for once in so long. */
    private static final Duration BETWEEN_CATCHING_UP = Duration.ofSeconds(1);

    private boolean caughtUp;
    private boolean missedSince;
    /** How often something was written. */
    private long written;

    LiveEvents(Chat chat) {
        this.chat = chat;
    }

    @Override
    public void online(@Nullable String lineage) {
        chat.belief().meet(lineage, holds -> {
            if (!holds) {
                forget();
            }
            if (chat.connection().get().online()) {
                askWhatChanged();
            }
        });
    }

    /** Nothing that is remembered of the rooms can be believed; what is unsent or begun here stays. */
    private void forget() {
        chat.following().forgetAll();
        chat.confirmations().forgetAll();
        chat.draftSync().forgetAll();
        chat.list().rows().forEach(Conversation::distrust);
        List.copyOf(chat.rooms().values()).forEach(Room::distrust);
    }

    private void askWhatChanged() {
        chat.calls().online(true);
        chat.list().refresh();
        List.copyOf(chat.rooms().values()).forEach(room -> room.online(true));
        chat.sender().online(true);
        chat.readMarks().online();
        chat.confirmations().online();
        chat.draftSync().online();
        chat.desk().online();
    }

    @Override
    public void offline() {
        chat.calls().online(false);
        chat.sender().online(false);
        List.copyOf(chat.rooms().values()).forEach(room -> room.online(false));
        chat.presences().forget();
        chat.list().rows().forEach(Conversation::nobodyTypes);
    }

    @Override
    public void heard(ServerFrame frame) {
        switch (frame) {
            case ServerFrame.NewMessage(var post) -> posted(post.toMessage());
            case ServerFrame.MessageEdited(var post) -> edited(post.toMessage());
            case ServerFrame.MessageDeleted deletion -> {
                inRoom(deletion.roomId(), room -> room.heard(deletion));
                chat.list().ask(deletion.roomId());
            }
            case ServerFrame.RoomRead read -> read(read);
            case ServerFrame.RoomDelivered(var roomId, var people) -> inRoom(roomId, room -> room.heard(people.stream()
                    .filter(person -> !person.userId().equals(chat.me().id())).toList()));
            case ServerFrame.DraftKept(var draft) -> chat.draftSync().heard(draft);
            case ServerFrame.RoomUpdated(var roomId) -> chat.list().ask(roomId);
            case ServerFrame.RoomDeleted(var roomId) -> chat.list().ended(roomId);
            case ServerFrame.Typing(var roomId, var userId) -> typing(chat.list().known(roomId), userId);
            case ServerFrame.Presence who -> chat.presences().set(who.userId(), new Presence(who.online(),
                    who.lastSeenAt(), Boolean.TRUE.equals(who.doNotDisturb()), who.doNotDisturbUntil()));
            case ServerFrame.CatchUp _ -> catchUp();
            case ServerFrame.Failure failure -> chat.confirmations().heard(failure);
            case ServerFrame.SupportCase changed -> chat.desk().heard(changed);
            case ServerFrame.SupportNote changed -> chat.desk().heard(changed);
            case ServerFrame.SupportAgent changed -> chat.desk().heard(changed);
            case ServerFrame.SupportViewing viewing -> chat.desk().heard(viewing);
            case ServerFrame.Ready _,ServerFrame.Ack _,ServerFrame.Unknown _ -> {
                // Nothing that a row or a room would show.
            }
        }
    }

    private void typing(@Nullable Conversation conversation, String userId) {
        if (conversation != null) {
            chat.typingPeople().heard(conversation, userId);
        }
    }

    /** The connection stands, and yet something may have been missed. */
    private void catchUp() {
        if (caughtUp) {
            missedSince = true;
            return;
        }
        caughtUp = true;
        missedSince = false;
        chat.threads().timer().after(BETWEEN_CATCHING_UP, () -> {
            caughtUp = false;
            if (missedSince && chat.calls().online()) {
                catchUp();
            }
        });
        chat.list().refresh();
        chat.desk().online();
        List.copyOf(chat.rooms().values()).forEach(room -> {
            room.online(false);
            room.online(true);
        });
    }

    @Override
    public void came(Conversation row) {
        row.follow(chat.presences());
        chat.sender().unsent(row.roomId()).forEach(message -> row.showUnsent(message, ++written));
    }

    @Override
    public boolean undecided(String roomId) {
        return !chat.sender().unsent(roomId).isEmpty() || !chat.drafts().of(roomId).isEmpty();
    }

    @Override
    public void listed() {
        chat.following().listed(chat.list().rows());
        chat.confirmations().listed(chat.list().rows());
    }

    @Override
    public void wentBack(Conversation row) {
        chat.following().wentBack(row);
    }

    @Override
    public void gone(String roomId) {
        chat.following().forget(roomId);
        chat.confirmations().forget(roomId);
        chat.sender().discardAll(roomId);
        chat.drafts().keep(roomId, Drafts.Draft.NONE);
        chat.rooms().remove(roomId);
    }

    @Override
    public void writing(Outgoing message) {
        inRoom(message.roomId(), room -> room.unsent().showWriting(message));
    }

    @Override
    public void unsent(Outgoing message) {
        inRoom(message.roomId(), room -> room.unsent().show(message));
        chat.list().update(message.roomId(), row -> row.showUnsent(message, ++written));
    }

    @Override
    public void sent(Outgoing message, MessageView view) {
        inRoom(message.roomId(), room -> room.heard(view));
        chat.list().update(message.roomId(), row -> {
            row.removeUnsent(message);
            row.posted(view);
        });
    }

    @Override
    public void discarded(Outgoing message) {
        inRoom(message.roomId(), room -> room.unsent().remove(message));
        chat.list().update(message.roomId(), row -> row.removeUnsent(message));
        chat.list().settle(message.roomId());
    }

    private void posted(MessageView view) {
        String roomId = view.chatRoomId();
        chat.confirmations().posted(view);
        if (view.postedByUser().id().equals(chat.me().id())) {
            chat.sender().arrived(view);
        }
        inRoom(roomId, room -> room.heard(view));
        if (chat.list().known(roomId) != null) {
            chat.list().update(roomId, row -> row.posted(view));
            chat.conversation(roomId).ifPresent(chat.following()::stirred);
            chat.conversation(roomId).ifPresent(row -> chat.arrivals().came(row, MessageItem.stored(view, chat.me())));
        } else {
            chat.list().ask(roomId);
        }
    }

    private void edited(MessageView view) {
        inRoom(view.chatRoomId(), room -> room.heard(view));
        chat.list().update(view.chatRoomId(), row -> row.edited(view));
        boolean unread = chat.conversation(view.chatRoomId()).filter(row -> row.unread().get() > 0).isPresent();
        if (unread && view.editedAt() != null) {
            chat.list().ask(view.chatRoomId()); // whom it mentions may have changed
        }
    }

    private void read(ServerFrame.RoomRead read) {
        if (read.userId().equals(chat.me().id())) {
            inRoom(read.roomId(), room -> room.readElsewhere(read.upTo()));
            chat.list().ask(read.roomId());
            return;
        }
        chat.conversation(read.roomId()).ifPresent(conversation -> {
            UserView reader = conversation.member(read.userId());
            if (reader != null) {
                ReadReceipt receipt = new ReadReceipt(read.userId(), read.readAt(), reader);
                inRoom(read.roomId(), room -> room.heard(receipt, read.upTo()));
                chat.list().update(read.roomId(), row -> row.readByOther(receipt, read.upTo()));
            }
        });
    }

    private void inRoom(String roomId, Consumer<Room> action) {
        Room room = chat.rooms().get(roomId);
        if (room == null && chat.following().keeps(roomId)) {
            // Nobody looks at it, but what is kept of it stays true.
            room = chat.conversation(roomId).map(chat::room).orElse(null);
        }
        if (room != null) {
            action.accept(room);
        }
    }
}
