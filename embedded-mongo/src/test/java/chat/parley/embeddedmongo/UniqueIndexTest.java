package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UniqueIndexTest {

    private static final int RACERS = 16;

    @TempDir
    Path folder;

    private Database database;
    private MongoCollection<Document> people;

    @BeforeEach
    void open() {
        database = Database.in(folder);
        people = database.collection("people");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void unique(String... fields) {
        people.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true));
    }

    @Test
    void aSecondDocumentOfTheSameKeyIsADuplicateToTheDriver() {
        unique("mail");
        people.insertOne(new Document("mail", "a@b.c"));
        assertThatThrownBy(() -> people.insertOne(new Document("mail", "a@b.c")))
                .isInstanceOfSatisfying(MongoWriteException.class, refused -> {
                    assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                    assertThat(refused.getMessage()).contains("E11000", "test.people", "mail_1");
                });
    }

    @Test
    void theSameIdTwiceIsADuplicate() {
        people.insertOne(new Document("_id", 1));
        assertThatThrownBy(() -> people.insertOne(new Document("_id", 1.0))).hasMessageContaining("E11000");
    }

    @Test
    void ofTheSameKeyTwiceInOneCommandOnlyTheSecondIsRefused() {
        unique("mail");
        List<Document> sent = List.of(new Document("_id", 1).append("mail", "a"),
                new Document("_id", 2).append("mail", "a"), new Document("_id", 1).append("mail", "b"),
                new Document("_id", 3).append("mail", "c"));
        assertThatThrownBy(() -> people.insertMany(sent, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, refused -> {
                    assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1, 2);
                    assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
                });
        assertThat(people.find()).extracting(person -> person.get("_id")).containsExactly(1, 3);
    }

    @Test
    void aQueryOrOrderThatGoesOnToTheIdFindsWhatTheIndexLists() {
        unique("room", "number");
        for (int id = 0; id < 10; id++) {
            people.insertOne(new Document("_id", id).append("room", id % 2).append("number", -id));
        }
        assertThat(people.find(Filters.and(Filters.eq("room", 1), Filters.eq("number", -3), Filters.eq("_id", 3))))
                .hasSize(1);
        assertThat(people.find(Filters.eq("room", 1)).sort(Sorts.ascending("number", "_id")))
                .extracting(person -> person.get("_id")).containsExactly(9, 7, 5, 3, 1);
    }

    @Test
    void anUpdateIntoAnothersKeyChangesNothing() {
        unique("mail");
        people.insertMany(
                List.of(new Document("_id", 1).append("mail", "a"), new Document("_id", 2).append("mail", "b")));
        assertThatThrownBy(() -> people.updateOne(Filters.eq("_id", 2), Updates.set("mail", "a")))
                .isInstanceOfSatisfying(MongoWriteException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(11000));
        assertThatThrownBy(() -> people.findOneAndUpdate(Filters.eq("_id", 2), Updates.set("mail", "a")))
                .isInstanceOfSatisfying(MongoCommandException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(11000));
        assertThat(people.find(Filters.eq("mail", "b")).first()).containsEntry("_id", 2);
    }

    @Test
    void missingCountsAsNullUnlessTheIndexIsSparseOrPartial() {
        unique("mail");
        people.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true).sparse(true));
        people.createIndex(Indexes.ascending("badge"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("badge")));
        people.insertOne(new Document("mail", "a"));
        people.insertOne(new Document("mail", "b"));
        people.insertOne(new Document());
        assertThatThrownBy(() -> people.insertOne(new Document("mail", null))).hasMessageContaining("mail_1");
    }

    @Test
    void theFreedKeyMayBeTakenAgain() {
        unique("mail");
        people.insertOne(new Document("_id", 1).append("mail", "a"));
        people.updateOne(Filters.eq("_id", 1), Updates.unset("mail"));
        people.insertOne(new Document("_id", 2).append("mail", "a"));
        people.deleteMany(Filters.eq("mail", "a"));
        people.insertOne(new Document("_id", 3).append("mail", "a"));
    }

    @Test
    void elementsOfTwoArraysMustDifferButNotWithinOne() {
        unique("tags");
        people.insertOne(new Document("tags", List.of(1, 2, 2)));
        assertThatThrownBy(() -> people.insertOne(new Document("tags", List.of(2, 3)))).hasMessageContaining("E11000");
    }

    @Test
    void anIndexOverDuplicatesIsRefusedAndLeavesNothing() {
        people.insertMany(List.of(new Document("mail", "a"), new Document("mail", "a")));
        assertThatThrownBy(() -> unique("mail")).hasMessageContaining("E11000");
        assertThat(people.listIndexes()).hasSize(1);
        database.close();
        assertThat(EmbeddedMongo.check(folder).examples()).isEmpty();
        open();
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        unique("room", "number");
        for (int round = 0; round < 20; round++) {
            int number = round;
            List<Boolean> won = race(() -> people.insertOne(new Document("room", 1).append("number", number)));
            assertThat(won).containsOnlyOnce(true);
        }
        assertThat(people.countDocuments()).isEqualTo(20);
    }

    @Test
    void racingUpsertsMakeOneDocument() throws Exception {
        race(() -> people.updateOne(Filters.eq("key", "k"), Updates.inc("count", 1), new UpdateOptions().upsert(true)));
        assertThat(people.find()).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("count", RACERS));
    }

    /** Who did not get a duplicate key error. */
    private static List<Boolean> race(Runnable write) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RACERS);
        List<Boolean> won = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                racers.add(threads.submit(() -> {
                    start.await();
                    return succeeded(write);
                }));
            }
            for (Future<Boolean> racer : racers) {
                won.add(racer.get());
            }
        }
        return won;
    }

    private static boolean succeeded(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getCode()).isEqualTo(11000);
            return false;
        }
    }
}
