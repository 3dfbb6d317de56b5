package chat.parley.server.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import chat.parley.server.account.Caller;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** Where somebody may look: asked of the database for every search, as memberships end. */
@Component
class Sight {

    private final Rooms rooms;

    Sight(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * The rooms to look in, each with the number of its newest change.
     *
     * @param wanted only these; empty for all
     * @throws RoomNotFound if the caller is not a member of one that is wanted
     */
    Map<String, Long> rooms(Caller caller, Set<String> wanted) {
        Map<String, Long> own = rooms.changesByRoom(caller.userId());
        if (wanted.isEmpty()) {
            return own;
        }
        if (!own.keySet().containsAll(wanted)) {
            throw new RoomNotFound();
        }
        Map<String, Long> some = new HashMap<>(own);
        some.keySet().retainAll(wanted);
        return some;
    }

    /** The room as it is now, if the caller still is a member. */
    Optional<Room> room(Caller caller, String roomId) {
        return rooms.find(roomId).filter(room -> room.has(caller.userId()));
    }
}
