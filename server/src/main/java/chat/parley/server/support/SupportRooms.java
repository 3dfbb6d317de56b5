package chat.parley.server.support;

import chat.parley.server.account.PersonDeleted;
import chat.parley.server.message.MessageDeleted;
import chat.parley.server.message.MessageEdited;
import chat.parley.server.message.MessagePosted;
import chat.parley.server.message.RoomSwept;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomDeleted;
import chat.parley.server.room.RoomOpened;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings cases to where their rooms are: as things happen, and whenever somebody looks at one. */
@Component
class SupportRooms {

    private static final Logger log = LoggerFactory.getLogger(SupportRooms.class);

    private final Rooms rooms;
    private final SupportCases cases;
    private final Notes notes;
    private final CaseFollowing following;
    private final Settling settling;

    SupportRooms(Rooms rooms, SupportCases cases, Notes notes, CaseFollowing following, Settling settling) {
        this.rooms = rooms;
        this.cases = cases;
        this.notes = notes;
        this.following = following;
        this.settling = settling;
    }

    /**
     * The case as its room says now, with its room as the case says.
     *
     * @throws chat.parley.server.web.NotFound if there is no such support conversation
     */
    SupportCase require(String roomId) {
        Room room = rooms.find(roomId).filter(Room::isSupport).orElseThrow(Routes::noSuchEndpoint);
        SupportCase current = notes.calling(bringUp(room));
        if (current.isUnsettled() || differs(room, current)) {
            settling.settle(roomId);
        }
        return current;
    }

    private static boolean differs(Room room, SupportCase one) {
        return room.resolved() != one.standing().isResolved() || !room.memberIds().containsAll(one.agentIds());
    }

    @EventListener
    void opened(RoomOpened event) {
        happened(event.room());
    }

    @EventListener
    void posted(MessagePosted event) {
        happened(event.room());
    }

    @EventListener
    void edited(MessageEdited event) {
        happened(event.room());
    }

    @EventListener
    void deleted(MessageDeleted event) {
        happened(event.room());
    }

    /** A case goes with its room, and so do its notes. */
    @EventListener
    void deleted(RoomDeleted event) {
        if (event.room().isSupport()) {
            forget(event.room().id());
        }
    }

    /** Again, as a crash may have cut that short. */
    @EventListener
    void swept(RoomSwept event) {
        forget(event.roomId());
    }

    /** Whoever is deleted has no case any more; those whom they answered go back to the queue. */
    @EventListener
    void deleted(PersonDeleted event) {
        notes.forget(event.userId());
        cases.of(event.userId()).forEach(one -> settling.settleSoon(following.release(one.roomId(), event.userId())));
    }

    /** Whoever speaks here may hold the room, and has done what they came for: nothing that goes wrong is theirs. */
    private void happened(Room room) {
        if (!room.isSupport()) {
            return;
        }
        try {
            settling.settleSoon(bringUp(room));
        } catch (RuntimeException e) {
            log.warn("A case did not follow its room; whoever looks next brings it up: {}", e.toString());
        }
    }

    private SupportCase bringUp(Room room) {
        if (cases.find(room.id()).isEmpty()) {
            following.open(room);
        }
        return following.takeUp(room.id());
    }

    private void forget(String roomId) {
        cases.remove(roomId);
        notes.removeAll(roomId);
    }
}
