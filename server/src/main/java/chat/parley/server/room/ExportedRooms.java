package chat.parley.server.room;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

import chat.parley.model.RoomType;
import chat.parley.server.store.ById;
import chat.parley.server.store.Export;
import chat.parley.server.store.ExportPart;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All rooms, by id. */
@Component
@Order(ExportPart.ROOMS)
class ExportedRooms implements ExportPart {

    private final MongoOperations mongo;

    ExportedRooms(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record Line(@JsonProperty("_id") String id, RoomType type, @Nullable String name,
            @Nullable String description, List<String> memberIds, List<String> formerMemberIds, String initiatorId,
            Instant createdAt, long lastNumber, List<String> pinnedIds, boolean resolved) {

        static Line of(Room room) {
            return new Line(room.id(), room.type(), room.name(), room.description(), room.memberIds(),
                    room.formerMemberIds(), room.initiatorId(), room.createdAt(), room.lastNumber(), room.pinnedIds(),
                    room.resolved());
        }
    }

    @Override
    public String name() {
        return "rooms";
    }

    @Override
    public void writeTo(Export export) throws IOException {
        Iterator<StoredRoom> all = ById.all(mongo, StoredRoom.class, StoredRoom::id)
                .filter(room -> room.deletedAt() == null).iterator();
        while (all.hasNext()) {
            export.line(Line.of(all.next().room()));
        }
    }
}
