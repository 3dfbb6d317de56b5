package chat.parley.server.message;

import chat.parley.model.PostView;
import chat.parley.model.Role;
import chat.parley.model.RoomType;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Forbidden;
import org.springframework.stereotype.Component;

/**
 * Who may change or delete which message. Authors may, their own, while they are members; a support lead may delete in
 * support rooms they are a member of; an admin may delete anywhere. Whoever is neither a member nor an admin learns nothing.
 */
@Component
class Authorship {

    private final Rooms rooms;
    private final Messages messages;
    private final Amending amending;
    private final MessageViews views;
    private final RoomLocks locks;
    private final RoomRecord record;

    Authorship(Rooms rooms, Messages messages, Amending amending, MessageViews views, RoomLocks locks,
            RoomRecord record) {
        this.rooms = rooms;
        this.messages = messages;
        this.amending = amending;
        this.views = views;
        this.locks = locks;
        this.record = record;
    }

    PostView edit(Caller caller, String roomId, String messageId, String text) {
        return locks.holding(roomId, () -> {
            Room room = rooms.requireMember(caller.userId(), roomId);
            Message message = messageIn(room, messageId);
            if (!message.authorId().equals(caller.userId())) {
                throw new Forbidden("Only its author may edit a message.");
            }
            if (text.isEmpty() && message.files().isEmpty()) {
                throw MessageText.nothing();
            }
            return message.text().equals(text) ? views.post(room, message) : amending.edit(room, message, text);
        });
    }

    /** @return how many messages that deleted: 0 if it was deleted before */
    long deleteInRoom(Caller caller, String roomId, String messageId) {
        return locks.holding(roomId, () -> {
            Room room = visible(caller, roomId);
            Message message = messageIn(room, messageId);
            boolean lead = caller.role() == Role.LEAD && room.type() == RoomType.CONSUMER_TO_SUPPORT;
            return delete(caller, room, message, lead);
        });
    }

    /** @return how many messages that deleted: 0 if it was deleted before */
    long delete(Caller caller, String messageId) {
        String roomId = messages.find(messageId).orElseThrow(MessageNotFound::new).roomId();
        return locks.holding(roomId, () -> {
            try {
                Room room = visible(caller, roomId);
                return delete(caller, room, messageIn(room, messageId), false);
            } catch (RoomNotFound e) {
                throw new MessageNotFound(); // nor that there is such a message
            }
        });
    }

    private long delete(Caller caller, Room room, Message message, boolean asLead) {
        if (!caller.isAdmin() && !asLead && !message.authorId().equals(caller.userId())) {
            throw new Forbidden("Only its author may delete a message.");
        }
        if (message.deleted()) {
            return 0;
        }
        try {
            amending.delete(room, message);
            if (!message.authorId().equals(caller.userId())) {
                record.messageDeleted(caller, room, message.number());
            }
            return 1;
        } catch (MessageDeletedAlready e) {
            return 0; // on another server, at the same moment
        }
    }

    private Room visible(Caller caller, String roomId) {
        return rooms.find(roomId).filter(room -> caller.isAdmin() || room.has(caller.userId()))
                .orElseThrow(RoomNotFound::new);
    }

    private Message messageIn(Room room, String messageId) {
        return messages.find(messageId)
                .filter(message -> message.roomId().equals(room.id()) && message.line() == null)
                .orElseThrow(MessageNotFound::new);
    }
}
