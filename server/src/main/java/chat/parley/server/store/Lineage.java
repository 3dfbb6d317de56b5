package chat.parley.server.store;

import java.util.Objects;
import java.util.Optional;

import chat.parley.embeddedmongo.EmbeddedMongo;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * Names the time since when nothing that was acknowledged has gone missing. After a backup was restored, numbers that clients and
 * the search index remember are given to other messages; whoever remembers them believes them no longer once this is another.
 */
@Component
@Order(0)
public class Lineage implements AtStart {

    private static final String COLLECTION = "repairs";
    private static final Query ONE = query(where("_id").is("lineage"));
    private static final String NAME = "name";

    private final ObjectProvider<EmbeddedMongo> embedded;
    private final MongoOperations mongo;
    private final boolean anew;
    private volatile @Nullable String name;

    Lineage(ObjectProvider<EmbeddedMongo> embedded, MongoOperations mongo, StoreSettings settings) {
        this.embedded = embedded;
        this.mongo = mongo;
        this.anew = settings.acceptLoss();
    }

    @Override
    public void atStart() {
        name = Optional.ofNullable(embedded.getIfAvailable()).map(EmbeddedMongo::lineage).orElseGet(this::ofCluster);
    }

    /** All servers on one database share it. Nobody but an administrator can know that it was put back. */
    private String ofCluster() {
        String fresh = new ObjectId().toHexString();
        Update update = anew ? new Update().set(NAME, fresh) : new Update().setOnInsert(NAME, fresh);
        Document known = mongo.findAndModify(ONE, update, FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class, COLLECTION);
        return Objects.requireNonNull(known).getString(NAME);
    }

    /** The same for as long as this server runs. */
    public String name() {
        return Objects.requireNonNull(name, "it is known from the start on");
    }
}
