package chat.parley.server.account;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.server.store.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The keys lie in the data folder; if the database is elsewhere and the folder holds none, in the database, where all servers
 * on it find them. The first start makes one.
 */
@Configuration(proxyBeanMethods = false)
class KeyPlaces {

    @Bean
    KeyPlace keyPlace(DataFolder data, MongoOperations mongo, ObjectProvider<EmbeddedMongo> ownDatabase) {
        boolean alone = ownDatabase.getIfAvailable() != null;
        KeyFolder folder = new KeyFolder(data.privateFolder("keys"), alone);
        if (!folder.isEmpty()) {
            return folder;
        }
        if (!alone) {
            return new SharedKeys(mongo);
        }
        folder.add(SigningKey.random());
        return folder;
    }
}
