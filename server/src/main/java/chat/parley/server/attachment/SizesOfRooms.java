package chat.parley.server.attachment;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import chat.parley.server.message.RoomSizes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/** Adds up the files of rooms, for whoever looks after them. */
@Component
class SizesOfRooms implements RoomSizes {

    private final MongoOperations mongo;

    SizesOfRooms(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Long> bytesIn(Collection<String> roomIds) {
        var sums = newAggregation(match(where("posted.roomId").in(roomIds)),
                group("posted.roomId").sum("size").as("bytes"));
        return mongo.aggregate(sums, StoredFile.class, Document.class).getMappedResults().stream().collect(
                Collectors.toMap(room -> room.getString("_id"), room -> room.get("bytes", Number.class).longValue()));
    }
}
