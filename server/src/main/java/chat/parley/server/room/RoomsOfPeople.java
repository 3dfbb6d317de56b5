package chat.parley.server.room;

import chat.parley.server.account.RoomCensus;
import org.springframework.stereotype.Component;

/** Counts the rooms of a person, for whoever looks after people. */
@Component
class RoomsOfPeople implements RoomCensus {

    private final StoredRooms stored;

    RoomsOfPeople(StoredRooms stored) {
        this.stored = stored;
    }

    @Override
    public long roomsOf(String userId) {
        return stored.countWith(userId);
    }
}
