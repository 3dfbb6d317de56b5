package chat.parley.server.store;

import chat.parley.embeddedmongo.EmbeddedMongo;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** What the database takes: the files of our own one, or what one elsewhere says of itself. */
@Component
class DatabaseFootprint implements Footprint {

    private final boolean isOwn;
    private final DataFolder data;
    private final MongoOperations mongo;

    DatabaseFootprint(ObjectProvider<EmbeddedMongo> own, DataFolder data, MongoOperations mongo) {
        this.isOwn = own.getIfAvailable() != null;
        this.data = data;
        this.mongo = mongo;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGES;
    }

    @Override
    public long bytes() {
        if (isOwn) {
            return FolderSize.of(data.path().resolve(OwnDatabase.FOLDER)); // can be told also while the database is stopped
        }
        Number size = mongo.executeCommand(new Document("dbStats", 1)).get("totalSize", Number.class);
        return size == null ? 0 : size.longValue();
    }
}
