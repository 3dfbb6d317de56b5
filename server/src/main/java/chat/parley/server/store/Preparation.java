package chat.parley.server.store;

import com.mongodb.MongoException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Ensures the declared indexes and lets each feature prepare itself, before the web server opens its port. */
@Component
class Preparation implements SmartInitializingSingleton {

    private final MongoOperations mongo;
    private final ObjectProvider<Indexes> declared;
    private final ObjectProvider<AtStart> features;

    Preparation(MongoOperations mongo, ObjectProvider<Indexes> declared, ObjectProvider<AtStart> features) {
        this.mongo = mongo;
        this.declared = declared;
        this.features = features;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            declared.orderedStream().forEach(this::ensure);
            features.orderedStream().forEach(AtStart::atStart);
        } catch (DataAccessException | MongoException e) {
            throw StartRefused.databaseAway(e);
        }
    }

    private void ensure(Indexes indexes) {
        var operations = mongo.indexOps(indexes.collection());
        indexes.definitions().forEach(operations::createIndex);
    }
}
