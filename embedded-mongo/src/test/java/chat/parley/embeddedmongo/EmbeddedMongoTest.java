package chat.parley.embeddedmongo;

import java.nio.file.Path;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedMongoTest {

    @TempDir
    Path folder;

    @Test
    void theUnmodifiedDriverWritesAndReads() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults());
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            var people = client.getDatabase("test").getCollection("people");
            people.insertOne(new Document("_id", 1).append("name", "Ada"));
            assertThat(people.find(new Document("name", "Ada")).first()).containsEntry("_id", 1);
        }
    }

    @Test
    void aSecondOwnerOfTheFolderIsRefused() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults())) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder, Options.defaults())).isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString());
            assertThat(mongo.connectionString()).startsWith("mongodb://127.0.0.1:");
        }
    }
}
