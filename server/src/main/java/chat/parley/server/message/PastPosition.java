package chat.parley.server.message;

import java.time.Instant;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Where a person had read up to, and when they came there: what remains of a {@link Position} that moved on. */
@Document("pastPositions")
record PastPosition(@Id ObjectId id, String roomId, String userId, long upTo, @Nullable Instant readAt) {

    static PastPosition of(Position position) {
        return new PastPosition(new ObjectId(), position.roomId(), position.userId(), position.upTo(),
                position.readAt());
    }
}
