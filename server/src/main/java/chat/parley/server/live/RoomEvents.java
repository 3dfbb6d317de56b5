package chat.parley.server.live;

import java.util.List;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.message.MessageDeleted;
import chat.parley.server.message.MessageEdited;
import chat.parley.server.message.MessagePosted;
import chat.parley.server.message.MessageReacted;
import chat.parley.server.message.RoomDelivered;
import chat.parley.server.message.RoomRead;
import chat.parley.server.overview.HandoverWatch;
import chat.parley.server.room.MembershipEnded;
import chat.parley.server.room.RoomChanged;
import chat.parley.server.room.RoomDeleted;
import chat.parley.server.room.RoomOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members what happens in their rooms, as it is published: in the order of the changes. */
@Component
class RoomEvents {

    private final Broadcast broadcast;
    private final List<HandoverWatch> watches;

    RoomEvents(Broadcast broadcast, List<HandoverWatch> watches) {
        this.broadcast = broadcast;
        this.watches = watches;
    }

    @EventListener
    void posted(MessagePosted event) {
        broadcast.posted(event.room(), new ServerFrame.NewMessage(event.post()), new Handover(event.storedAt(),
                took -> watches.forEach(watch -> watch.handedOver(took))));
    }

    @EventListener
    void edited(MessageEdited event) {
        broadcast.inRoom(event.room(), new ServerFrame.MessageEdited(event.post()));
    }

    /** Told like an edit: a message as it is now, with the number of its latest change. */
    @EventListener
    void reacted(MessageReacted event) {
        broadcast.inRoom(event.room(), new ServerFrame.MessageEdited(event.post()));
    }

    @EventListener
    void deleted(MessageDeleted event) {
        broadcast.inRoom(event.room(), new ServerFrame.MessageDeleted(
                event.room().id(), event.messageId(), event.number(), event.change(), event.deletedAt()));
    }

    @EventListener
    void read(RoomRead event) {
        broadcast.inRoom(event.room(),
                new ServerFrame.RoomRead(event.room().id(), event.userId(), event.upTo(), event.readAt()));
    }

    @EventListener
    void delivered(RoomDelivered event) {
        broadcast.aboutRoom(event.roomId(), event.authorIds(),
                new ServerFrame.RoomDelivered(event.roomId(), event.people()));
    }

    @EventListener
    void opened(RoomOpened event) {
        broadcast.aboutRoom(event.room().id(), event.room().memberIds(),
                new ServerFrame.RoomUpdated(event.room().id()));
    }

    @EventListener
    void changed(RoomChanged event) {
        broadcast.aboutRoom(event.roomId(), event.audience(), new ServerFrame.RoomUpdated(event.roomId()));
    }

    /** To who is no longer in it, a room is like one that is no more. */
    @EventListener
    void ended(MembershipEnded event) {
        broadcast.aboutRoom(event.roomId(), List.of(event.userId()), new ServerFrame.RoomDeleted(event.roomId()));
    }

    @EventListener
    void deleted(RoomDeleted event) {
        var frame = new ServerFrame.RoomDeleted(event.room().id());
        broadcast.aboutRoom(event.room().id(), event.room().memberIds(), frame);
        if (event.room().isSupport()) {
            broadcast.toDesk(frame); // its case is gone from their lists
        }
    }
}
