package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * With indexes, without them, and by plain rules in memory, the same operations must have the same answers. A seed that
 * fails is told with the shortest sequence of operations found that fails alike.
 */
class DifferentialTest {

    private static final int OPERATIONS = 500;
    private static final int FEW = 60;

    @TempDir
    Path folder;

    private final MongoServer reference = new MongoServer(new ReferenceBackend());
    private Database database;
    private MongoClient client;
    private int reached;

    @BeforeEach
    void open() {
        database = Database.in(folder);
        client = MongoClients.create(reference.bindAndGetConnectionString());
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
        reference.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void indexesChangeNoAnswer(long seed) {
        agree(seed, OPERATIONS);
    }

    /** The seeds from -Dseed.first, by default 1000, on; -Dseed.count of them. */
    static LongStream manySeeds() {
        long first = Long.getLong("seed.first", 1_000);
        return LongStream.range(first, first + Long.getLong("seed.count", 100));
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void indexesChangeNoAnswerForManySeeds(long seed) {
        agree(seed, OPERATIONS);
    }

    @Tag("soak")
    @Test
    void norInTwoThousandShortSequences() {
        LongStream.range(10_000, 12_000).forEach(seed -> agree(seed, FEW));
    }

    @Test
    void aDifferenceIsFoundAndToldInFewOperations() {
        List<Operation> all = new ArrayList<>(RandomOperations.of(1, 60));
        all.add(40, new Operation("name it", target -> target.getNamespace().getCollectionName()));
        assertThat(Shortest.failing(all, operations -> difference(operations) != null)).singleElement()
                .extracting(Operation::description).isEqualTo("name it");
    }

    private void agree(long seed, int length) {
        List<Operation> all = RandomOperations.of(seed, length);
        if (difference(all) != null) {
            List<Operation> few = Shortest.failing(all.subList(0, reached),
                    operations -> difference(operations) != null);
            fail("seed %d: %s%nafter%n%s", seed, difference(few),
                    String.join("\n", few.stream().map(Operation::description).toList()));
        }
    }

    /** The first answer that differs, or null. */
    private @Nullable String difference(List<Operation> operations) {
        var expected = fresh(client.getDatabase("test").getCollection("plain"));
        var plain = fresh(database.collection("plain"));
        var indexed = fresh(database.collection("indexed"));
        index(indexed);
        reached = 0;
        for (Operation operation : operations) {
            reached++;
            Object answer = operation.on(expected);
            for (var target : List.of(plain, indexed)) {
                Object given = operation.on(target);
                if (!given.equals(answer)) {
                    return "%s%nexpected %s%n%s said %s".formatted(operation.description(), answer,
                            target.getNamespace().getCollectionName(), given);
                }
            }
        }
        return all(indexed).equals(all(expected)) ? null : "the documents left differ";
    }

    private static MongoCollection<Document> fresh(MongoCollection<Document> target) {
        target.drop();
        target.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
        return target;
    }

    private static void index(MongoCollection<Document> target) {
        target.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        target.createIndex(Indexes.descending("b"));
        target.createIndex(Indexes.compoundIndex(Indexes.ascending("t"), Indexes.descending("a", "_id")));
        target.createIndex(Indexes.ascending("c.x"));
        target.createIndex(Indexes.ascending("b", "a"), new IndexOptions().sparse(true));
        target.createIndex(Indexes.ascending("a", "u"),
                new IndexOptions().partialFilterExpression(Filters.exists("b")));
        target.createIndex(Indexes.ascending("a"),
                new IndexOptions().name("large").partialFilterExpression(Filters.gte("b", 2)));
        target.createIndex(Indexes.descending("t"), new IndexOptions().sparse(true));
    }

    private static List<Document> all(MongoCollection<Document> target) {
        return target.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }
}
