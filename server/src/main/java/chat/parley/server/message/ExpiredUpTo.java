package chat.parley.server.message;

import chat.parley.server.store.Mark;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Up to which message everything that was to go is gone, so that no pass looks at what others have done. */
@Component
class ExpiredUpTo {

    /** Older than every message. */
    private static final ObjectId NONE = new ObjectId("0".repeat(24));

    private final Mark mark;

    ExpiredUpTo(MongoOperations mongo) {
        mark = new Mark(mongo, "retention");
    }

    ObjectId messageId() {
        return mark.get(ObjectId.class).orElse(NONE);
    }

    /** Never moves back. */
    void move(ObjectId messageId) {
        mark.move(messageId);
    }
}
