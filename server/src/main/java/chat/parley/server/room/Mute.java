package chat.parley.server.room;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One member's wish to be spared the notifications of one room.
 *
 * @param id {@code roomId:userId}
 * @param until when it ends; {@code null} if it does not
 * @param exceptMentions whether they are told of what mentions them; {@code null} for not
 */
@Document("mutes")
record Mute(@Id String id, @Nullable Instant until, @Nullable Boolean exceptMentions) {

    static String id(String roomId, String userId) {
        return roomId + ":" + userId;
    }

    Muted muted() {
        return new Muted(until, Boolean.TRUE.equals(exceptMentions));
    }

    boolean holdsAt(Instant now) {
        return until == null || until.isAfter(now);
    }
}
