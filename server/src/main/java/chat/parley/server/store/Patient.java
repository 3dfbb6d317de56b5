package chat.parley.server.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The same database for what may take longer than is good for anybody who waits for an answer.
 *
 * @param longest takes the place of the time that one answer may take
 */
record Patient(MongoDatabaseFactory factory, Duration longest) implements MongoDatabaseFactory {

    @Override
    public MongoDatabase getMongoDatabase() {
        return patient(factory.getMongoDatabase());
    }

    @Override
    public MongoDatabase getMongoDatabase(String name) {
        return patient(factory.getMongoDatabase(name));
    }

    private MongoDatabase patient(MongoDatabase database) {
        return database.withTimeout(longest.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public PersistenceExceptionTranslator getExceptionTranslator() {
        return factory.getExceptionTranslator();
    }

    @Override
    public ClientSession getSession(ClientSessionOptions options) {
        return factory.getSession(options);
    }

    @Override
    public MongoDatabaseFactory withSession(ClientSession session) {
        return new Patient(factory.withSession(session), longest);
    }
}
