package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** Members say what they think of a message, in emojis. It is a change of the message like an edit, and never unread. */
@Component
class Reacting {

    private final Rooms rooms;
    private final Messages messages;
    private final Amending amending;
    private final MessageViews views;
    private final RoomLocks locks;

    Reacting(Rooms rooms, Messages messages, Amending amending, MessageViews views, RoomLocks locks) {
        this.rooms = rooms;
        this.messages = messages;
        this.amending = amending;
        this.views = views;
        this.locks = locks;
    }

    /**
     * Saying again what is so already changes nothing.
     *
     * @throws chat.parley.server.web.Conflict if the message is deleted, or there are too many
     */
    PostView react(String userId, String roomId, String messageId, String emoji, boolean reacted) {
        return locks.holding(roomId, () -> {
            Room room = rooms.requireMember(userId, roomId);
            Message message = messages.find(messageId)
                    .filter(found -> found.roomId().equals(room.id()) && found.line() == null)
                    .orElseThrow(MessageNotFound::new);
            return message.thoughts().has(userId, emoji) == reacted && !message.deleted()
                    ? views.post(room, message)
                    : amending.react(room, message, userId, emoji, reacted);
        });
    }
}
