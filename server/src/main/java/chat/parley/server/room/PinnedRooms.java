package chat.parley.server.room;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Who keeps which rooms at the top of their list; nobody else learns of it. */
@Component
public class PinnedRooms {

    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PinnedRooms(MongoOperations mongo, ApplicationEventPublisher events, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    /** Which of these rooms this person has pinned. */
    public Set<String> of(String userId, Collection<String> roomIds) {
        var ids = roomIds.stream().map(roomId -> PinnedRoom.id(roomId, userId)).toList();
        return mongo.find(query(where("_id").in(ids)), PinnedRoom.class).stream().map(PinnedRoom::roomId)
                .collect(Collectors.toSet());
    }

    void pin(String userId, Room room) {
        mongo.save(new PinnedRoom(PinnedRoom.id(room.id(), userId), clock.instant()));
        events.publishEvent(new RoomChanged(room.id(), List.of(userId)));
    }

    void unpin(String userId, String roomId) {
        mongo.remove(query(where("_id").is(PinnedRoom.id(roomId, userId))), PinnedRoom.class);
        events.publishEvent(new RoomChanged(roomId, List.of(userId)));
    }

    void removeAll(String roomId) {
        mongo.remove(query(where("_id").gt(roomId + ":").lt(roomId + ";")), PinnedRoom.class);
    }
}
