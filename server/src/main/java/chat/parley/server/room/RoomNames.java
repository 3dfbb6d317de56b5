package chat.parley.server.room;

import java.util.List;

import chat.parley.server.store.AtStart;
import chat.parley.server.store.Beginning;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Gives rooms that an earlier version has named what their names are looked for by: once, at the first start of this one. */
@Component
class RoomNames implements AtStart {

    private static final String REPAIRS = "repairs";
    private static final Query DONE = query(where("_id").is("roomNames"));
    private static final int AT_A_TIME = 500;

    private final MongoOperations mongo;

    RoomNames(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void atStart() {
        if (mongo.exists(DONE, REPAIRS)) {
            return;
        }
        ObjectId last = new ObjectId("0".repeat(24));
        for (List<StoredRoom> some = after(last); !some.isEmpty(); some = after(last)) {
            some.forEach(this::mend);
            last = some.getLast().id();
        }
        mongo.upsert(DONE, Update.update("done", true), REPAIRS);
    }

    private List<StoredRoom> after(ObjectId id) {
        return mongo.find(query(where("_id").gt(id)).with(Sort.by("_id")).limit(AT_A_TIME), StoredRoom.class);
    }

    private void mend(StoredRoom room) {
        if (room.name() != null && room.nameKey() == null) {
            mongo.updateFirst(query(where("_id").is(room.id()).and("name").is(room.name())),
                    Update.update("nameKey", Beginning.comparable(room.name())), Document.class, "rooms");
        }
    }
}
