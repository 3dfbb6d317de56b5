package chat.parley.server.room;

import chat.parley.server.account.PersonDeleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever deletes their account leaves all their rooms; what they wrote stays for the others. */
@Component
class EndMemberships {

    private final StoredRooms stored;
    private final ApplicationEventPublisher events;

    EndMemberships(StoredRooms stored, ApplicationEventPublisher events) {
        this.stored = stored;
        this.events = events;
    }

    @EventListener
    void leaveAllRooms(PersonDeleted person) {
        for (String roomId : stored.idsWith(person.userId())) {
            stored.endMembership(roomId, person.userId());
            stored.find(roomId).ifPresent(room -> events.publishEvent(new RoomChanged(roomId, room.memberIds())));
        }
    }
}
