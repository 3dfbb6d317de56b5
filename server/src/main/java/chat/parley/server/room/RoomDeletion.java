package chat.parley.server.room;

import java.time.Clock;
import java.util.List;

import chat.parley.server.account.Caller;
import chat.parley.server.web.Forbidden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Deleting a room, in an order that no crash can leave half done for anybody to see: first the room itself becomes
 * invisible, in one write; then whoever keeps something in it sweeps that away; last the document goes. A sweep that was
 * cut short is done again at the next start.
 */
@Component
public class RoomDeletion {

    private final StoredRooms stored;
    private final Mutes mutes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomDeletion(StoredRooms stored, Mutes mutes, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.mutes = mutes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the room invisible to everybody.
     *
     * @throws RoomNotFound if the caller is neither a member nor an admin
     * @throws Forbidden if the caller is a member, but neither its initiator nor an admin
     */
    public void begin(Caller caller, String roomId) {
        StoredRoom room = stored.find(roomId)
                .filter(found -> caller.isAdmin() || found.memberIds().contains(caller.userId()))
                .orElseThrow(RoomNotFound::new);
        if (!caller.isAdmin() && !room.initiatorId().equals(caller.userId())) {
            throw new Forbidden("Only the person who opened this conversation may delete it.");
        }
        stored.markDeleted(room, clock.instant());
        events.publishEvent(new RoomDeleted(room.room()));
    }

    /** Removes the last trace, after everything that was in the room. */
    public void finish(String roomId) {
        mutes.removeAll(roomId);
        stored.remove(roomId);
    }

    /** Rooms whose deletion began and did not end. */
    public List<String> unfinished() {
        return stored.underDeletion().stream().map(room -> room.id().toHexString()).toList();
    }
}
