package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
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
        try (Database database = Database.in(folder)) {
            database.collection("people").insertOne(new Document("_id", 1).append("name", "Ada"));
            assertThat(database.collection("people").find(Filters.eq("name", "Ada")).first()).containsEntry("_id", 1);
        }
    }

    @Test
    void dataAndIndexesSurviveClosing() {
        try (Database database = Database.in(folder)) {
            var people = database.collection("people");
            people.createIndex(Indexes.ascending("mail"), new IndexOptions().unique(true));
            people.insertOne(new Document("_id", 1).append("mail", "ada@example.org"));
        }
        try (Database database = Database.in(folder)) {
            var people = database.collection("people");
            assertThat(people.find(Filters.eq("mail", "ada@example.org")).first()).containsEntry("_id", 1);
            assertThat(people.listIndexes()).extracting(index -> index.getString("name")).containsExactly("_id_",
                    "mail_1");
            assertThatThrownBy(() -> people.insertOne(new Document("mail", "ada@example.org")))
                    .hasMessageContaining("E11000");
            assertThat(database.figures().fullScans()).isZero();
        }
    }

    @Test
    void aSecondOwnerOfTheFolderIsRefused() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults())) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder, Options.defaults())).isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString());
            assertThat(mongo.connectionString()).startsWith("mongodb://");
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults());
        mongo.close();
        mongo.close();
        EmbeddedMongo.open(folder, Options.defaults()).close();
    }

    @Test
    void theConnectionStringMayNameADatabase() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults());
                MongoClient client = MongoClients.create(mongo.connectionString("chat"))) {
            client.getDatabase("chat").getCollection("rooms").insertOne(new Document());
            assertThat(client.listDatabaseNames()).contains("chat");
        }
    }

    @Test
    void resultsLargerThanOneBatchArriveWhole() {
        try (Database database = Database.in(folder)) {
            var numbers = database.collection("numbers");
            numbers.insertMany(IntStream.range(0, 5_000).mapToObj(n -> new Document("_id", n)).toList());
            assertThat(numbers.find()).hasSize(5_000);
            assertThat(numbers.find().batchSize(7).limit(100)).hasSize(100);
        }
    }

    @Test
    void compareAndSetChangesOnlyWhatItExpected() {
        try (Database database = Database.in(folder)) {
            var messages = database.collection("messages");
            messages.insertOne(new Document("_id", 1).append("change", 4));
            assertThat(messages.updateOne(Filters.and(Filters.eq("_id", 1), Filters.eq("change", 3)),
                    Updates.set("change", 9)).getMatchedCount()).isZero();
            assertThat(messages.findOneAndUpdate(Filters.and(Filters.eq("_id", 1), Filters.eq("change", 4)),
                    Updates.set("change", 5), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                    .containsEntry("change", 5);
        }
    }

    @Test
    void anUpsertInsertsOnceAndThenUpdates() {
        try (Database database = Database.in(folder)) {
            var members = database.collection("members");
            for (int i = 1; i <= 2; i++) {
                members.updateOne(Filters.and(Filters.eq("roomId", "r"), Filters.eq("userId", "u")),
                        Updates.set("readUpTo", i), new UpdateOptions().upsert(true));
            }
            assertThat(members.find()).singleElement().satisfies(
                    member -> assertThat(member).containsEntry("readUpTo", 2).containsEntry("roomId", "r"));
        }
    }

    @Test
    void aggregationsRunOnWhatTheirFirstStagesFind() {
        try (Database database = Database.in(folder)) {
            var sales = database.collection("sales");
            sales.createIndex(Indexes.ascending("shop", "day"));
            for (int i = 0; i < 100; i++) {
                sales.insertOne(new Document("shop", i % 4).append("day", i).append("amount", 1));
            }
            assertThat(sales.countDocuments(Filters.eq("shop", 2))).isEqualTo(25);
            assertThat(sales.aggregate(List.of(Aggregates.match(Filters.eq("shop", 1)),
                    Aggregates.sort(Sorts.descending("day")), Aggregates.limit(2), Aggregates.project(
                            new Document("day", 1).append("_id", 0)))))
                    .containsExactly(new Document("day", 97), new Document("day", 93));
            assertThat(database.figures().fullScans()).isZero();
        }
    }

    @Test
    void whatIsDroppedIsGoneAndMayBeMadeAgain() {
        try (Database database = Database.in(folder)) {
            var rooms = database.collection("rooms");
            rooms.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            rooms.insertOne(new Document("key", "a"));
            rooms.drop();
            rooms.insertMany(List.of(new Document("key", "a"), new Document("key", "a")));
            assertThat(rooms.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void aRefusedBatchSaysHowFarItCame() {
        try (Database database = Database.in(folder)) {
            var rooms = database.collection("rooms");
            assertThatThrownBy(() -> rooms
                    .insertMany(List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2))))
                    .isInstanceOfSatisfying(com.mongodb.MongoBulkWriteException.class, refused -> assertThat(
                            refused.getWriteResult().getInsertedCount()).isEqualTo(1));
            assertThat(rooms.countDocuments()).isEqualTo(1);
        }
    }
}
