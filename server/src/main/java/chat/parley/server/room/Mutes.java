package chat.parley.server.room;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Who has silenced which room. Silencing changes notifications only, never what is delivered or counted. */
@Component
public class Mutes {

    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mutes(MongoOperations mongo, ApplicationEventPublisher events, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    /** Which of these rooms this person has silenced now, by room id. */
    public Map<String, Muted> of(String userId, Collection<String> roomIds) {
        var ids = roomIds.stream().map(roomId -> Mute.id(roomId, userId)).toList();
        Instant now = clock.instant();
        return mongo.find(query(where("_id").in(ids)), Mute.class).stream().filter(mute -> mute.holdsAt(now))
                .collect(Collectors.toMap(mute -> mute.id().substring(0, mute.id().indexOf(':')), Mute::muted));
    }

    void mute(String userId, Room room, Muted how) {
        mongo.save(new Mute(Mute.id(room.id(), userId), how.until(), how.exceptMentions() ? true : null));
        events.publishEvent(new RoomChanged(room.id(), List.of(userId)));
    }

    void unmute(String userId, Room room) {
        mongo.remove(query(where("_id").is(Mute.id(room.id(), userId))), Mute.class);
        events.publishEvent(new RoomChanged(room.id(), List.of(userId)));
    }

    void removeAll(String roomId) {
        mongo.remove(query(where("_id").gt(roomId + ":").lt(roomId + ";")), Mute.class);
    }
}
