package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExplainTest {

    @TempDir
    static Path folder;

    private static Database database;
    private static MongoCollection<Document> messages;

    @BeforeAll
    static void fill() {
        database = Database.in(folder);
        messages = database.collection("messages");
        messages.createIndex(Indexes.ascending("room", "number"));
        messages.createIndex(Indexes.ascending("mail"),
                new IndexOptions().partialFilterExpression(Filters.exists("mail")));
        messages.insertMany(IntStream.range(0, 1_000).mapToObj(
                n -> new Document("_id", n).append("room", n % 10).append("number", n).append("name", "n" + n))
                .toList());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Document winning(Document explained) {
        return explained.get("queryPlanner", Document.class).get("winningPlan", Document.class);
    }

    private static Document source(Document stage) {
        Document inner = stage;
        while (inner.get("inputStage") instanceof Document deeper) {
            inner = deeper;
        }
        return inner;
    }

    private static Document cost(Document explained) {
        return explained.get("executionStats", Document.class);
    }

    private static Document command(Document explained, String verbosity) {
        return database.run(new Document("explain", explained).append("verbosity", verbosity));
    }

    @Test
    void aFindNamesItsIndexAndWhatItCost() {
        Document explained = messages.find(Filters.eq("room", 3)).sort(Sorts.descending("number")).limit(5)
                .explain(ExplainVerbosity.EXECUTION_STATS);
        assertThat(winning(explained)).containsEntry("stage", "LIMIT");
        assertThat(source(winning(explained))).containsEntry("stage", "IXSCAN").containsEntry("indexName",
                "room_1_number_1").containsEntry("direction", "backward")
                .containsEntry("keyPattern", new Document("room", 1).append("number", 1));
        assertThat(cost(explained)).containsEntry("nReturned", 5).containsEntry("totalKeysExamined", 5)
                .containsEntry("totalDocsExamined", 5).containsKey("executionTimeMillis");
    }

    @Test
    void whatNoIndexServesIsACollectionScanAndASort() {
        Document explained = messages.find(Filters.eq("name", "n7")).sort(Sorts.ascending("number"))
                .explain(ExplainVerbosity.EXECUTION_STATS);
        assertThat(winning(explained)).containsEntry("stage", "SORT");
        assertThat(source(winning(explained))).containsEntry("stage", "COLLSCAN");
        assertThat(cost(explained)).containsEntry("nReturned", 1).containsEntry("totalKeysExamined", 0)
                .containsEntry("totalDocsExamined", 1_000);
    }

    @Test
    void thePlanAloneCostsNothing() {
        Figures before = database.figures();
        assertThat(messages.find(Filters.eq("room", 3)).explain(ExplainVerbosity.QUERY_PLANNER))
                .doesNotContainKey("executionStats");
        assertThat(database.figures()).isEqualTo(before);
    }

    @Test
    void countingByIndexReadsKeysOnly() {
        Document explained = command(new Document("count", "messages").append("query", new Document("room", 4)),
                "executionStats");
        assertThat(winning(explained)).containsEntry("stage", "COUNT");
        assertThat(cost(explained)).containsEntry("nReturned", 100).containsEntry("totalKeysExamined", 100)
                .containsEntry("totalDocsExamined", 0);
    }

    @Test
    void distinctLeapsFromValueToValue() {
        Document explained = command(new Document("distinct", "messages").append("key", "room"), "executionStats");
        assertThat(source(winning(explained))).containsEntry("stage", "DISTINCT_SCAN").containsEntry("indexName",
                "room_1_number_1");
        assertThat(cost(explained)).containsEntry("totalKeysExamined", 10).containsEntry("totalDocsExamined", 10);
    }

    @Test
    void theHeadOfAnAggregationIsExplainedAndTheRestListed() {
        Document explained = messages.aggregate(List.of(Aggregates.match(Filters.eq("room", 1)),
                Aggregates.unwind("$tags"))).explain(ExplainVerbosity.QUERY_PLANNER);
        Document first = explained.getList("stages", Document.class).getFirst().get("$cursor", Document.class);
        assertThat(source(winning(first))).containsEntry("indexName", "room_1_number_1");
        assertThat(explained.getList("stages", Document.class).getLast()).containsKey("$unwind");
    }

    @Test
    void writesAreExplainedAndNotDone() {
        Document delete = command(new Document("delete", "messages").append("deletes",
                List.of(new Document("q", new Document("room", 2)).append("limit", 0))), "executionStats");
        Document update = command(
                new Document("update", "messages").append("updates",
                        List.of(new Document("q", new Document("_id", 2)).append("u",
                                new Document("$set", new Document("room", -1))))),
                "executionStats");
        assertThat(winning(delete)).containsEntry("stage", "DELETE");
        assertThat(source(winning(update))).containsEntry("indexName", "_id_");
        assertThat(messages.countDocuments(Filters.eq("room", 2))).isEqualTo(100);
        assertThat(messages.countDocuments(Filters.eq("room", -1))).isZero();
    }

    @Test
    void eachBranchOfAChoiceHasItsIndex() {
        Document explained = messages.find(Filters.or(Filters.eq("room", 1), Filters.eq("_id", 7)))
                .explain(ExplainVerbosity.EXECUTION_STATS);
        assertThat(source(winning(explained))).containsEntry("stage", "OR");
        assertThat(cost(explained)).containsEntry("nReturned", 101);
        assertThat(cost(explained).getInteger("totalDocsExamined")).isEqualTo(101);
    }

    @Test
    void aChoiceAmongOtherDemandsIsFoundHoweverDeep() {
        Document inner = new Document("$and", List.of(Filters.or(Filters.eq("room", 3), Filters.eq("_id", 7))));
        Document filter = new Document("$and", List.of(Filters.lt("number", 500), inner,
                Filters.or(Filters.eq("name", "n7"), Filters.eq("name", "n13"))));
        assertThat(messages.find(filter)).extracting(found -> found.get("_id")).containsExactlyInAnyOrder(7, 13);
        assertThat(winning(messages.find(filter).explain()).toJson()).contains("room_1_number_1").contains("_id_");
        assertThat(messages.updateMany(filter, Updates.set("seen", true)).getMatchedCount()).isEqualTo(2);
    }

    @Test
    void branchesThatAreMergedInOrderNeedNoSort() {
        Document explained = messages.find(Filters.or(Filters.eq("room", 1), Filters.eq("room", 2)))
                .sort(Sorts.ascending("number")).limit(3).explain(ExplainVerbosity.EXECUTION_STATS);
        assertThat(source(winning(explained))).containsEntry("stage", "SORT_MERGE").containsEntry("sortPattern",
                new Document("number", 1));
        assertThat(cost(explained)).containsEntry("nReturned", 3).containsEntry("totalDocsExamined", 4);
    }

    @Test
    void aPartialIndexIsUsedOnlyIfTheQueryImpliesItsFilter() {
        assertThat(source(winning(messages.find(Filters.eq("mail", "a")).explain())))
                .containsEntry("indexName", "mail_1");
        assertThat(source(winning(messages.find(new Document("mail", null)).explain())))
                .containsEntry("stage", "COLLSCAN");
    }

    @Test
    void aHintIsObeyedOrRefused() {
        assertThat(source(winning(messages.find(Filters.eq("room", 1)).hintString("_id_").explain())))
                .containsEntry("stage", "COLLSCAN");
        assertThat(source(winning(messages.find().hint(Indexes.ascending("room", "number")).explain())))
                .containsEntry("indexName", "room_1_number_1");
        assertThatThrownBy(() -> messages.find().hintString("nonsense").first())
                .isInstanceOf(MongoCommandException.class).hasMessageContaining("hint");
        assertThatThrownBy(() -> messages.find().hintString("mail_1").first()).hasMessageContaining("does not list");
    }

    @Test
    void soItIsWhenDocumentsAreChanged() {
        for (String command : List.of("update", "delete", "findAndModify")) {
            Document explained = command(switch (command) {
                case "update" -> new Document("update", "messages").append("updates",
                        List.of(new Document("q", new Document("room", 1))
                                .append("u", new Document("$set", new Document("a", 1)))
                                .append("hint", "_id_")));
                case "delete" -> new Document("delete", "messages").append("deletes",
                        List.of(new Document("q", new Document("room", 1)).append("limit", 0)
                                .append("hint", new Document("_id", 1))));
                default -> new Document("findAndModify", "messages").append("query", new Document("room", 1))
                        .append("remove", true).append("hint", "_id_");
            }, "queryPlanner");
            assertThat(source(winning(explained))).as(command).containsEntry("stage", "COLLSCAN");
        }
        Figures before = database.figures();
        messages.updateMany(Filters.eq("room", 1), Updates.set("seen", true), new UpdateOptions().hintString("_id_"));
        messages.deleteMany(Filters.eq("room", 77), new DeleteOptions().hint(new Document("_id", 1.0)));
        messages.findOneAndUpdate(Filters.eq("room", 77), Updates.set("a", 1),
                new FindOneAndUpdateOptions().hintString("_id_"));
        assertThat(database.figures().documentsExamined() - before.documentsExamined()).isEqualTo(3_000);
        assertThatThrownBy(() -> messages.updateOne(Filters.eq("room", 1), Updates.set("a", 1),
                new UpdateOptions().hintString("nonsense"))).isInstanceOfSatisfying(MongoWriteException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(2));
        assertThatThrownBy(() -> messages.deleteOne(Filters.eq("room", 1), new DeleteOptions().hintString("mail_1")))
                .hasMessageContaining("does not list");
        assertThatThrownBy(() -> messages.findOneAndDelete(Filters.eq("room", 1),
                new FindOneAndDeleteOptions().hintString("nonsense"))).hasMessageContaining("hint");
    }

    @Test
    void aMissingCollectionIsExplainedToo() {
        assertThat(winning(database.collection("none").find().explain())).containsEntry("stage", "EOF");
    }
}
