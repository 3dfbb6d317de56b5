package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With indexes, without them, and in a plain list in memory, the same operations must have the same answers. */
class DifferentialTest {

    private static final int OPERATIONS = 1_500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void indexesChangeNoAnswer(long seed) {
        MongoServer reference = new MongoServer(new ReferenceBackend());
        try (Database database = Database.in(folder);
                MongoClient client = MongoClients.create(reference.bindAndGetConnectionString())) {
            var expected = client.getDatabase("test").getCollection("plain");
            var plain = database.collection("plain");
            var indexed = database.collection("indexed");
            unique(expected);
            unique(plain);
            unique(indexed);
            index(indexed);
            RandomOperations operations = new RandomOperations(seed);
            for (int i = 0; i < OPERATIONS; i++) {
                Operation operation = operations.next();
                Object answer = operation.on(expected);
                assertThat(operation.on(plain)).as("seed %d, %d: %s", seed, i, operation.description())
                        .isEqualTo(answer);
                assertThat(operation.on(indexed)).as("seed %d, %d, by index: %s", seed, i, operation.description())
                        .isEqualTo(answer);
            }
            assertThat(all(indexed)).isEqualTo(all(plain));
        } finally {
            reference.shutdownNow();
        }
    }

    private static void unique(MongoCollection<Document> target) {
        target.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
    }

    private static void index(MongoCollection<Document> target) {
        target.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        target.createIndex(Indexes.descending("b"));
        target.createIndex(Indexes.compoundIndex(Indexes.ascending("t"), Indexes.descending("a", "_id")));
        target.createIndex(Indexes.ascending("c.x"));
        target.createIndex(Indexes.ascending("b", "a"), new IndexOptions().sparse(true));
        target.createIndex(Indexes.ascending("a", "u"),
                new IndexOptions().partialFilterExpression(Filters.exists("b")));
    }

    private static ArrayList<Document> all(MongoCollection<Document> target) {
        return target.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }
}
