package chat.parley.server.message;

import chat.parley.server.room.Happening;
import chat.parley.server.room.Happening.Kind;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Conflict;
import org.springframework.stereotype.Component;

/** Members keep messages at hand for everybody in the room. Each pin and unpin stands as a line among the messages. */
@Component
class Pinning {

    static final int MOST = 50;

    private final Rooms rooms;
    private final Lines lines;
    private final Messages messages;
    private final Chronicle chronicle;
    private final RoomLocks locks;

    Pinning(Rooms rooms, Lines lines, Messages messages, Chronicle chronicle, RoomLocks locks) {
        this.rooms = rooms;
        this.lines = lines;
        this.messages = messages;
        this.chronicle = chronicle;
        this.locks = locks;
    }

    /**
     * Pinning what is pinned changes nothing, nor does the reverse.
     *
     * @throws Conflict if the message is deleted, or too many are pinned
     */
    Room pin(String userId, String roomId, String messageId, boolean pinned) {
        return locks.holding(roomId, () -> {
            Room room = rooms.find(roomId).map(lines::followed).filter(found -> found.has(userId))
                    .orElseThrow(RoomNotFound::new);
            Message message = messages.find(messageId)
                    .filter(found -> found.roomId().equals(room.id()) && found.line() == null)
                    .orElseThrow(MessageNotFound::new);
            if (room.pinnedIds().contains(messageId) == pinned) {
                return room;
            }
            if (pinned && message.deleted()) {
                throw new MessageDeletedAlready();
            }
            if (pinned && room.pinnedIds().size() >= MOST) {
                throw new Conflict("too-many-pins", "A conversation holds at most 50 pinned messages.");
            }
            return chronicle.write(room,
                    Happening.ofMessage(pinned ? Kind.PINNED : Kind.UNPINNED, userId, messageId));
        });
    }
}
