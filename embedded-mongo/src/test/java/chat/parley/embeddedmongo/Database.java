package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** An open database with a driver connected to it. */
final class Database implements AutoCloseable {

    private final EmbeddedMongo mongo;
    private final MongoClient client;

    private Database(EmbeddedMongo mongo) {
        this.mongo = mongo;
        this.client = MongoClients.create(mongo.connectionString());
    }

    static Database in(Path folder) {
        return new Database(EmbeddedMongo.open(folder, Options.defaults()));
    }

    /** On a disk that is like {@code disk}. */
    static Database in(Path folder, Options options, UnaryOperator<Disk> disk) {
        return new Database(EmbeddedMongo.open(folder, options, Upkeep.usual(), disk));
    }

    /** All that is stored, in one short text. */
    String contentHash() {
        return mongo.withStore(ContentHash::of);
    }

    EmbeddedMongo mongo() {
        return mongo;
    }

    static Database in(Path folder, Upkeep upkeep) {
        return new Database(EmbeddedMongo.open(folder, Options.defaults(), upkeep));
    }

    void sweep() {
        mongo.sweep();
    }

    int openCursors() {
        return mongo.openCursors();
    }

    String connectionString() {
        return mongo.connectionString();
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    Document run(Document command) {
        return client.getDatabase("test").runCommand(command);
    }

    Figures figures() {
        return mongo.figures();
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
