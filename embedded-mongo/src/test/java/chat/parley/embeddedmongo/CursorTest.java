package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    private static final int ALL = 5_000;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Database database;
    private MongoCollection<Document> numbers;

    @BeforeEach
    void open() {
        database = Database.in(folder, clock.upkeep());
        numbers = database.collection("numbers");
        numbers.insertMany(IntStream.range(0, ALL).mapToObj(n -> new Document("_id", n).append("n", n % 7)).toList());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aResultIsReadNoFurtherThanItIsAskedFor() {
        Figures before = database.figures();
        try (var cursor = numbers.find().batchSize(10).iterator()) {
            cursor.next();
            assertThat(database.figures().documentsExamined() - before.documentsExamined()).isLessThanOrEqualTo(11);
        }
    }

    @Test
    void anAggregationIsReadNoFurtherThanItIsAskedFor() {
        Figures before = database.figures();
        try (var cursor = numbers.aggregate(List.of(Aggregates.match(Filters.gte("_id", 5)),
                Aggregates.project(new Document("n", 1)))).batchSize(10).iterator()) {
            assertThat(cursor.next()).containsEntry("_id", 5);
            assertThat(database.figures().documentsExamined() - before.documentsExamined()).isLessThanOrEqualTo(11);
        }
        assertThat(numbers.aggregate(List.of(Aggregates.match(Filters.gte("_id", 5)))).batchSize(100))
                .hasSize(ALL - 5);
    }

    @Test
    void aResultIsOfTheMomentItWasAskedFor() {
        try (var cursor = numbers.find().batchSize(5).iterator()) {
            cursor.next();
            numbers.deleteMany(new Document());
            List<Document> rest = new ArrayList<>();
            cursor.forEachRemaining(rest::add);
            assertThat(rest).hasSize(ALL - 1);
        }
    }

    @Test
    void aCursorReadToTheEndOrClosedIsGone() {
        assertThat(numbers.find().batchSize(7)).hasSize(ALL);
        assertThat(database.openCursors()).isZero();
        try (var cursor = numbers.find().batchSize(5).iterator()) {
            cursor.next();
            assertThat(database.openCursors()).isOne();
        }
        assertThat(database.openCursors()).isZero();
    }

    @Test
    void aForgottenCursorEndsAfterTenMinutes() {
        try (var cursor = numbers.find().batchSize(2).iterator()) {
            cursor.next();
            clock.advance(Duration.ofMinutes(9));
            database.sweep();
            assertThat(database.openCursors()).isOne();
            clock.advance(Duration.ofMinutes(2));
            database.sweep();
            assertThat(database.openCursors()).isZero();
            cursor.next();
            assertThatThrownBy(cursor::next).isInstanceOf(MongoCursorNotFoundException.class);
        }
    }

    @Test
    @Timeout(20)
    void aCursorEndsWithItsConnection() {
        try (var client = MongoClients.create(database.connectionString())) {
            client.getDatabase("test").getCollection("numbers").find().batchSize(2).iterator().next();
            assertThat(database.openCursors()).isOne();
        }
        while (database.openCursors() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void batchesLimitsAndSkipsAreKept() {
        assertThat(numbers.find().limit(10).batchSize(3)).hasSize(10);
        assertThat(numbers.find().skip(ALL - 4).batchSize(3)).hasSize(4);
        assertThat(numbers.find().batchSize(-3)).hasSize(3);
        assertThat(numbers.find().limit(-2)).hasSize(2);
        assertThat(numbers.find().batchSize(1).limit(3)).hasSize(3);
        assertThat(numbers.find().noCursorTimeout(true).batchSize(ALL)).hasSize(ALL);
        Document empty = database.run(new Document("find", "numbers").append("batchSize", 0))
                .get("cursor", Document.class);
        assertThat(empty.getList("firstBatch", Document.class)).isEmpty();
        assertThat(empty.getLong("id")).isNotZero();
        Document single = database.run(new Document("find", "numbers").append("batchSize", 4)
                .append("singleBatch", true)).get("cursor", Document.class);
        assertThat(single.getList("firstBatch", Document.class)).hasSize(4);
        assertThat(single.getLong("id")).isZero();
    }

    @Test
    void largeDocumentsComeInRepliesOfBoundedSize() {
        var files = database.collection("files");
        for (int i = 0; i < 12; i++) {
            files.insertOne(new Document("_id", i).append("data", new byte[5_000_000]));
        }
        assertThat(files.find().map(file -> file.getInteger("_id"))).hasSize(12);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedRatherThanIgnored() {
        assertThatThrownBy(() -> numbers.find().collation(Collation.builder().locale("bg").build()).first())
                .isInstanceOf(MongoCommandException.class).hasMessageContaining("collation");
        assertThatThrownBy(() -> database.run(new Document("find", "numbers").append("skip", -1)))
                .isInstanceOf(MongoException.class).hasMessageContaining("skip");
    }

    @Test
    void aWriteToManyReadsThemAsItGoes() {
        assertThat(numbers.updateMany(Filters.eq("n", 3), Updates.inc("_n", 1)).getModifiedCount()).isEqualTo(714);
        assertThat(numbers.deleteMany(Filters.lt("_id", 4_000)).getDeletedCount()).isEqualTo(4_000);
        assertThat(database.openCursors()).isZero();
    }
}
