package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An aggregation holds no more in memory than MongoDB's would, wherever in it that is. */
class PipelineTailTest {

    private static final Document SAME = new Document("$addFields", new Document("same", true));

    @TempDir
    static Path folder;

    private static Database database;
    private static MongoCollection<Document> large;
    private static MongoCollection<Document> small;

    @BeforeAll
    static void fill() {
        database = Database.in(folder);
        large = database.collection("large");
        for (int n = 0; n < 30; n++) {
            large.insertOne(new Document("_id", n).append("third", n % 3).append("bytes",
                    new Binary(new byte[4_000_000])));
        }
        small = database.collection("small");
        small.insertMany(IntStream.range(0, 100).mapToObj(n -> new Document("_id", n).append("third", n % 3)
                .append("text", "t" + n % 5)).toList());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Document group(@Nullable Object id, String field, Document accumulator) {
        return new Document("$group", new Document("_id", id).append(field, accumulator));
    }

    private static List<Document> run(MongoCollection<Document> collection, Document... stages) {
        return collection.aggregate(List.of(stages)).into(new ArrayList<>());
    }

    private static void isRefused(Document... stages) {
        assertThatThrownBy(() -> run(large, stages)).as(List.of(stages).toString()).isInstanceOfSatisfying(
                MongoCommandException.class, refused -> {
                    assertThat(refused.getErrorCode()).isEqualTo(292);
                    assertThat(refused.getErrorCodeName()).isEqualTo("QueryExceededMemoryLimitNoDiskUseAllowed");
                    assertThat(refused.getErrorMessage()).contains("exceeded memory limit");
                });
    }

    @Test
    void whatWouldHoldTooMuchIsRefused() {
        isRefused(SAME, new Document("$sort", new Document("third", 1)));
        isRefused(group(null, "all", new Document("$push", "$bytes")));
        isRefused(group("$_id", "one", new Document("$first", "$bytes")));
        isRefused(group("$third", "all", new Document("$addToSet", new Document("n", "$_id").append("b", "$bytes"))));
        isRefused(new Document("$facet", new Document("all", List.of(SAME))));
        isRefused(SAME, new Document("$sample", new Document("size", 30)));
    }

    @Test
    void whatHoldsLittleOfMuchIsAnswered() {
        assertThat(run(large, group("$third", "count", new Document("$sum", 1)))).hasSize(3)
                .allMatch(group -> group.getInteger("count") == 10);
        assertThat(run(large, group("$third", "set", new Document("$addToSet", "$bytes")))).hasSize(3);
        assertThat(run(large, group("$third", "last", new Document("$last", "$bytes")))).hasSize(3);
        assertThat(run(large, SAME, new Document("$sort", new Document("third", -1)), new Document("$limit", 2)))
                .hasSize(2).allMatch(document -> document.getInteger("third") == 2);
        assertThat(run(large, new Document("$sortByCount", "$third"))).hasSize(3);
    }

    @Test
    void stagesBehindTheHeadSayWhatTheyAlwaysSaid() {
        assertThat(run(small, group("$third", "texts", new Document("$addToSet", "$text")),
                new Document("$sort", new Document("_id", -1)))).extracting(found -> found.get("_id"))
                .containsExactly(2, 1, 0);
        assertThat(run(small, group(new Document("t", "$text"), "most", new Document("$max", "$_id")),
                new Document("$match", new Document("most", new Document("$gt", 97))),
                new Document("$sort", new Document("most", 1)))).extracting(found -> found.get("most"))
                .containsExactly(98, 99);
        assertThat(run(small, new Document("$sortByCount", "$third")))
                .containsExactly(new Document("_id", 0).append("count", 34), new Document("_id", 1).append("count", 33),
                        new Document("_id", 2).append("count", 33));
        Document facets = run(small, new Document("$facet", new Document("few", List.of(new Document("$limit", 2)))
                .append("thirds", List.of(new Document("$sortByCount", "$third"))))).getFirst();
        assertThat(facets.getList("few", Document.class)).hasSize(2);
        assertThat(facets.getList("thirds", Document.class)).hasSize(3);
        assertThat(run(small, group("$nothing", "count", new Document("$sum", 1))))
                .containsExactly(new Document("_id", null).append("count", 100));
    }

    @Test
    void aStageThatIsNotOneIsRefused() {
        for (Document stage : List.of(new Document("$sort", new Document()), new Document("$group", new Document()),
                new Document("$sort", new Document("a", 5)), new Document("$nonsense", 1))) {
            assertThatThrownBy(() -> run(small, SAME, stage)).as(stage.toString())
                    .isInstanceOf(MongoCommandException.class);
        }
    }
}
