package chat.parley.server.store;

import java.time.Duration;

import com.mongodb.MongoException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Ensures the declared indexes and lets each feature prepare itself, before the web server opens its port. */
@Component
class Preparation implements SmartInitializingSingleton {

    /** Over what is there already, an index may take very long to build. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private final MongoDatabaseFactory database;
    private final ObjectProvider<Indexes> declared;
    private final ObjectProvider<AtStart> features;

    Preparation(MongoDatabaseFactory database, ObjectProvider<Indexes> declared, ObjectProvider<AtStart> features) {
        this.database = database;
        this.declared = declared;
        this.features = features;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var mongo = new MongoTemplate(new Patient(database, LONGEST));
            declared.orderedStream().forEach(indexes -> ensure(mongo, indexes));
            features.orderedStream().forEach(AtStart::atStart);
        } catch (DataAccessException | MongoException e) {
            throw StartRefused.databaseAway(e);
        }
    }

    private static void ensure(MongoOperations mongo, Indexes indexes) {
        mongo.execute(indexes.collection(), collection -> collection.createIndexes(indexes.models()));
    }
}
