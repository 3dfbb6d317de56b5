package chat.parley.server.account;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Who wants to be left alone. It changes what their devices tell aloud, never what is delivered or counted. */
@Component
public class Quiets {

    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;

    Quiets(MongoOperations mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.events = events;
    }

    /** What this person has wished last, if they wish it still; its time may be over. */
    public Optional<QuietTime> of(String userId) {
        return Optional.ofNullable(mongo.findById(userId, Quiet.class)).map(quiet -> new QuietTime(quiet.until()));
    }

    void begin(String userId, @Nullable Instant until) {
        mongo.save(new Quiet(userId, until));
        events.publishEvent(new QuietChanged(userId));
    }

    @EventListener
    void forget(PersonDeleted person) {
        remove(person.userId());
    }

    private void remove(String userId) {
        mongo.remove(query(where("_id").is(userId)), Quiet.class);
    }

    void end(String userId) {
        remove(userId);
        events.publishEvent(new QuietChanged(userId));
    }
}
