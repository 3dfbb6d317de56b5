package chat.parley.server.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import chat.parley.server.account.Caller;
import chat.parley.server.web.Forbidden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Deleting a room, in an order that no crash can leave half done for anybody to see: first the room itself becomes
 * invisible, in one write; then whoever keeps something in it sweeps that away; last the document goes. A sweep that was
 * cut short is done again at the next start. The document stays for a while, empty, and is swept once more before it goes:
 * another server may have been writing into the room when its deletion began.
 */
@Component
public class RoomDeletion {

    /** Longer than a write can be on its way. */
    private static final Duration LINGERING = Duration.ofMinutes(10);

    /** Before every deletion. */
    static final Instant EVER = Instant.EPOCH;

    private final StoredRooms stored;
    private final Wishes wishes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomDeletion(StoredRooms stored, Wishes wishes, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.wishes = wishes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the room invisible to everybody.
     *
     * @return as it was
     * @throws RoomNotFound if the caller is neither a member nor an admin
     * @throws Forbidden if the caller is a member, but neither its initiator nor an admin
     */
    public Room begin(Caller caller, String roomId) {
        StoredRoom room = stored.find(roomId)
                .filter(found -> caller.isAdmin() || found.memberIds().contains(caller.userId()))
                .orElseThrow(RoomNotFound::new);
        if (!caller.isAdmin() && !room.initiatorId().equals(caller.userId())) {
            throw new Forbidden("Only the person who opened this conversation may delete it.");
        }
        stored.markDeleted(room, clock.instant());
        events.publishEvent(new RoomDeleted(room.room()));
        return room.room();
    }

    /** To be called when everything that was in the room is swept away; removes the last trace if it has lingered long enough. */
    public void swept(String roomId) {
        wishes.removeAll(roomId);
        stored.remove(roomId, clock.instant().minus(LINGERING));
    }

    /** Rooms whose deletion began and did not end: their sweep may have been cut short. */
    public List<String> unfinished() {
        return deletedBefore(clock.instant().plus(LINGERING));
    }

    /** Those that have lingered long enough. */
    public List<String> lingering() {
        return deletedBefore(clock.instant().minus(LINGERING));
    }

    private List<String> deletedBefore(Instant time) {
        return stored.deletedBefore(time).stream().map(room -> room.id().toHexString()).toList();
    }
}
