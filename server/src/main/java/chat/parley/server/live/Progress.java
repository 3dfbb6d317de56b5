package chat.parley.server.live;

import java.util.HashMap;
import java.util.Map;

import chat.parley.model.MarkReadCounts;
import chat.parley.server.message.Delivering;
import chat.parley.server.message.Reading;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a person has come in their rooms: what they have read, and what the device at the other end keeps. */
@Component
class Progress {

    private static final int MOST_ROOMS = 500;

    private final Reading reading;
    private final Delivering delivering;

    Progress(Reading reading, Delivering delivering) {
        this.reading = reading;
        this.delivering = delivering;
    }

    MarkReadCounts read(SignedIn who, String roomId, @Nullable Long upTo) {
        if (upTo == null) {
            throw new Invalid("upTo", "This field is missing.");
        }
        return reading.markRead(who.userId(), roomId, upTo);
    }

    void kept(SignedIn who, @Nullable Map<String, @Nullable Long> upToByRoom) {
        if (upToByRoom == null) {
            throw new Invalid("rooms", "This field is missing.");
        }
        if (upToByRoom.size() > MOST_ROOMS) {
            throw new Invalid("rooms", "Name at most " + MOST_ROOMS + " rooms at once.");
        }
        Map<String, Long> given = new HashMap<>();
        upToByRoom.forEach((roomId, upTo) -> {
            if (upTo == null || upTo < 0) {
                throw new Invalid("rooms", "A message number is 0 or more.");
            }
            given.put(roomId, upTo);
        });
        delivering.kept(who.caller(), given);
    }
}
