package chat.parley.server.message;

import java.time.Instant;
import java.util.Date;

import chat.parley.server.store.Mark;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Until when everything that was written is known to be summed up. */
@Component
class RepairedUpTo {

    private final Mark mark;

    RepairedUpTo(MongoOperations mongo) {
        mark = new Mark(mongo, "summaries");
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
