package chat.parley.server.store;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Ensures the declared indexes once all beans exist, which is before the web server opens its port. */
@Component
class EnsureIndexes implements SmartInitializingSingleton {

    private final MongoOperations mongo;
    private final ObjectProvider<Indexes> declared;

    EnsureIndexes(MongoOperations mongo, ObjectProvider<Indexes> declared) {
        this.mongo = mongo;
        this.declared = declared;
    }

    @Override
    public void afterSingletonsInstantiated() {
        declared.orderedStream().forEach(indexes -> indexes.definitions()
                .forEach(definition -> mongo.indexOps(indexes.collection()).createIndex(definition)));
    }
}
