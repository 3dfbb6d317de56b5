package chat.parley.server.account;

import chat.parley.server.store.AtStart;
import chat.parley.server.store.Lineage;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * After a backup was restored, or a loss accepted, what has gone missing may be that a sign-in ended: of a device that was lost,
 * or by a new password. It would hold again, so that then all end, and everybody signs in again.
 */
@Order(1) // after the lineage is known
@Component
class SignInsAfterLoss implements AtStart {

    private static final Logger log = LoggerFactory.getLogger(SignInsAfterLoss.class);
    private static final String COLLECTION = "repairs";
    private static final Query ONE = query(where("_id").is("sign-ins"));
    private static final String LINEAGE = "lineage";

    private final SignIns signIns;
    private final Lineage lineage;
    private final MongoOperations mongo;

    SignInsAfterLoss(SignIns signIns, Lineage lineage, MongoOperations mongo) {
        this.signIns = signIns;
        this.lineage = lineage;
        this.mongo = mongo;
    }

    @Override
    public void atStart() {
        String now = lineage.name();
        Document before = mongo.findOne(ONE, Document.class, COLLECTION);
        if (before == null || !now.equals(before.getString(LINEAGE))) {
            long ended = signIns.endAll();
            mongo.upsert(ONE, new Update().set(LINEAGE, now), COLLECTION); // last: a crash before it ends them again
            if (ended > 0) {
                log.warn("{} All {} sign-ins are over: one that had been ended must not hold again", before == null
                        ? "Nothing says that this database lost nothing, as one of an earlier build or of an old backup."
                        : "What was acknowledged may be missing from the database.", ended);
            }
        }
    }
}
