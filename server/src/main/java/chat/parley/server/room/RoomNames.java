package chat.parley.server.room;

import chat.parley.server.store.AtStart;
import chat.parley.server.store.Beginning;
import chat.parley.server.store.ById;
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

    private final MongoOperations mongo;

    RoomNames(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void atStart() {
        if (mongo.exists(DONE, REPAIRS)) {
            return;
        }
        ById.all(mongo, StoredRoom.class, StoredRoom::id).forEach(this::mend);
        mongo.upsert(DONE, Update.update("done", true), REPAIRS);
    }

    private void mend(StoredRoom room) {
        if (room.name() != null && room.nameKey() == null) {
            mongo.updateFirst(query(where("_id").is(room.id()).and("name").is(room.name())),
                    Update.update("nameKey", Beginning.comparable(room.name())), StoredRoom.class);
        }
    }
}
