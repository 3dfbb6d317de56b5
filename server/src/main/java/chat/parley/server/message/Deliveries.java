package chat.parley.server.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.server.room.Room;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored deliveries. All numbers grow only, whoever writes them and in whatever order. */
@Repository
class Deliveries {

    private static final String COLLECTION = "deliveries";

    private final MongoOperations mongo;

    Deliveries(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** By id; to whom nothing has come is left out. */
    Map<String, Delivery> findAll(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Delivery.class).stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
    }

    /** How far what is written there has come to these people; to whom nothing has come is left out. */
    Collection<Delivery> in(Room room) {
        return findAll(room.peopleIds().stream().map(id -> Position.id(room.id(), id)).toList()).values();
    }

    List<Delivery> ofPerson(String userId) {
        return mongo.find(query(where("userId").is(userId)), Delivery.class);
    }

    /** Moves all of these on, together. */
    void move(Collection<DeliveryStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        for (DeliveryStep step : steps) {
            Delivery after = step.after();
            Update update = new Update().setOnInsert("userId", after.userId()).max("upTo", after.upTo());
            after.devices().forEach((device, upTo) -> update.max("devices." + device, upTo));
            after.lacking(step.before()).forEach(device -> update.unset("devices." + device));
            bulk.upsert(query(where("_id").is(after.id())), update);
        }
        bulk.execute();
    }

    @EventListener
    void removeAll(RoomSwept room) {
        mongo.remove(query(where("_id").gt(room.roomId() + ":").lt(room.roomId() + ";")), Delivery.class);
    }
}
