package chat.parley.server.audit;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.model.AuditEntryView;
import chat.parley.server.store.Beginning;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/** The record of what administrators did: only ever added to, newest first. */
@Component
public class AuditLog {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
    private static final int AT_A_TIME = 500;

    private final MongoOperations mongo;
    private final Clock clock;

    AuditLog(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Durable when this returns. To be called once the deed is done; if this fails, whoever did it is to be told so. */
    public void record(Actor actor, Deed deed) {
        AuditEntry entry = AuditEntry.of(actor, deed, clock.instant());
        mongo.insert(entry);
        log.info("{} ({})", deed.action(), entry.id().toHexString());
    }

    /** At most so many. An id that is none finds nothing. */
    public List<AuditEntryView> find(AuditWish wish, int limit) {
        if (wish.before() != null && !ObjectId.isValid(wish.before())) {
            return List.of();
        }
        Query query = new Query(criteria(wish)).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        return mongo.find(query, AuditEntry.class).stream().map(AuditEntry::view).toList();
    }

    /** All of them. Read as the stream is. */
    public Stream<AuditEntryView> all(AuditWish wish) {
        return Stream.iterate(find(wish, AT_A_TIME), page -> !page.isEmpty(),
                page -> find(new AuditWish(wish.beginning(), wish.action(), page.getLast().id()), AT_A_TIME))
                .flatMap(List::stream);
    }

    private static Criteria criteria(AuditWish wish) {
        Criteria wanted = wish.action() == null ? new Criteria() : where("action").is(wish.action());
        if (wish.before() != null) {
            wanted = wanted.and("_id").lt(new ObjectId(wish.before()));
        }
        String key = AuditEntry.key(wish.beginning());
        if (key == null || key.isEmpty()) {
            return wanted;
        }
        String beginning = Beginning.of(key);
        return wanted.orOperator(where("actorKey").regex(beginning), where("subjectKey").regex(beginning));
    }
}
