package chat.parley.server.attachment;

import java.time.Instant;
import java.util.Date;

import chat.parley.server.store.Mark;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Until when all deletions of messages are known to have taken their files along. */
@Component
class LookedUpTo {

    private final Mark mark;

    LookedUpTo(MongoOperations mongo) {
        mark = new Mark(mongo, "attachments");
    }

    /** The epoch, if nobody has ever looked. */
    Instant time() {
        return mark.get(Date.class).map(Date::toInstant).orElse(Instant.EPOCH);
    }

    /** Never moves back. */
    void move(Instant time) {
        mark.move(time);
    }
}
