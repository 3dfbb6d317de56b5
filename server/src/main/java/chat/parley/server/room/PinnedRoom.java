package chat.parley.server.room;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One member's wish to have one room at hand.
 *
 * @param id {@code roomId:userId}
 */
@Document("pinnedRooms")
record PinnedRoom(@Id String id, Instant since) {

    static String id(String roomId, String userId) {
        return roomId + ":" + userId;
    }

    String roomId() {
        return id.substring(0, id.indexOf(':'));
    }
}
