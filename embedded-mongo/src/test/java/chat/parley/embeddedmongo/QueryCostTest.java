package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Among 100,000 documents a query looks at about as many as it answers with. */
class QueryCostTest {

    private static final int GROUPS = 100;
    private static final int PER_GROUP = 1_000;

    @TempDir
    static Path folder;

    private static Database database;
    private static MongoCollection<Document> messages;

    @BeforeAll
    static void fill() {
        database = Database.in(folder);
        messages = database.collection("messages");
        messages.createIndex(Indexes.ascending("room", "number"));
        messages.createIndex(Indexes.compoundIndex(Indexes.ascending("members"), Indexes.descending("at", "_id")));
        for (int number = 0; number < PER_GROUP; number++) {
            int n = number;
            messages.insertMany(IntStream.range(0, GROUPS)
                    .mapToObj(room -> new Document("room", room).append("number", n).append("at", n * 7 % PER_GROUP)
                            .append("members", List.of("u" + room, "u" + (room + 1))))
                    .toList());
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<Document> costing(int most, Bson filter, Bson sort, int skip, int limit) {
        Figures before = database.figures();
        List<Document> found = messages.find(filter).sort(sort).skip(skip).limit(limit)
                .into(new ArrayList<>());
        Figures after = database.figures();
        assertThat(after.documentsExamined() - before.documentsExamined()).isLessThanOrEqualTo(most);
        assertThat(after.keysExamined() - before.keysExamined()).isLessThanOrEqualTo(most);
        return found;
    }

    @Test
    void theNewestPageCostsAPage() {
        List<Document> page = costing(50, Filters.eq("room", 42), Sorts.descending("number"), 0, 50);
        assertThat(page).extracting(message -> message.getInteger("number")).startsWith(999, 998).endsWith(950);
    }

    @Test
    void distinctValuesCostADocumentEach() {
        Figures before = database.figures();
        assertThat(messages.distinct("room", Integer.class).into(new ArrayList<>())).hasSize(GROUPS);
        assertThat(messages.distinct("number", Filters.eq("room", 42), Integer.class).into(new ArrayList<>()))
                .hasSize(PER_GROUP);
        assertThat(messages.distinct("at", Filters.eq("members", "u42"), Integer.class).into(new ArrayList<>()))
                .hasSize(PER_GROUP); // two rooms each have all of them
        Figures after = database.figures();
        assertThat(after.documentsExamined() - before.documentsExamined()).isEqualTo(GROUPS + 2 * PER_GROUP);
        assertThat(after.keysExamined() - before.keysExamined()).isEqualTo(GROUPS + 2 * PER_GROUP);
    }

    @Test
    void thePageBeforeANumberCostsAPage() {
        List<Document> page = costing(50, Filters.and(Filters.eq("room", 42), Filters.lt("number", 500)),
                Sorts.descending("number"), 0, 50);
        assertThat(page).extracting(message -> message.getInteger("number")).startsWith(499).endsWith(450);
    }

    @Test
    void theNewestOfAnArrayElementCostWhatIsSkippedAndTaken() {
        List<Document> page = costing(30, Filters.eq("members", "u42"), Sorts.descending("at", "_id"), 10, 20);
        assertThat(page).hasSize(20).extracting(message -> message.getInteger("at")).startsWith(994).endsWith(985);
    }

    @Test
    void severalRoomsAreMergedInOrder() {
        List<Document> page = costing(30, Filters.in("room", 3, 1, 2), Sorts.descending("number"), 0, 10);
        assertThat(page).extracting(message -> message.getInteger("number")).containsExactly(999, 999, 999, 998, 998,
                998, 997, 997, 997, 996);
    }

    /** Beyond the page: one for each range, to know whose turn it is, and what a second branch finds again. */
    @Test
    void theBranchesOfAChoiceAreMergedInOrder() {
        List<Document> page = costing(17, Filters.or(Filters.in("room", 1, 2), Filters.eq("room", 3),
                Filters.and(Filters.eq("room", 2), Filters.gt("number", 500))), Sorts.descending("number"), 0, 10);
        assertThat(page).extracting(message -> message.getInteger("number")).containsExactly(999, 999, 999, 998, 998,
                998, 997, 997, 997, 996);
        assertThat(page).extracting(message -> message.get("_id")).doesNotHaveDuplicates();
    }

    @Test
    void soAreThoseThatHaveIndexesOfTheirOwn() {
        messages.createIndex(Indexes.compoundIndex(Indexes.descending("at"), Indexes.ascending("number")));
        Bson choice = Filters.or(Filters.eq("room", 5), Filters.in("at", 986, 993)); // that is number 998 and 999
        List<Document> page = costing(125, choice, Sorts.descending("number"), 0, 120);
        assertThat(page.subList(0, 100)).allMatch(message -> message.getInteger("number") == 999);
        assertThat(page.subList(100, 120)).allMatch(message -> message.getInteger("number") == 998);
        assertThat(page).extracting(message -> message.get("_id")).doesNotHaveDuplicates();
        assertThat(messages.countDocuments(choice)).isEqualTo(2 * GROUPS + PER_GROUP - 2);
        messages.dropIndex("at_-1_number_1");
    }

    @Test
    void countingByIndexReadsNoDocuments() {
        Figures before = database.figures();
        assertThat(messages.countDocuments(Filters.and(Filters.eq("room", 7), Filters.gte("number", 900))))
                .isEqualTo(100);
        assertThat(database.figures().documentsExamined()).isEqualTo(before.documentsExamined());
    }

    @Test
    void changingOneOfManyMatchesReadsOne() {
        Figures before = database.figures();
        assertThat(messages.updateOne(Filters.eq("room", 9), Updates.set("seen", true)).getModifiedCount()).isOne();
        assertThat(database.figures().documentsExamined() - before.documentsExamined()).isOne();
    }

    @Test
    void theBeginningOfATextIsSoughtInTheIndex() {
        MongoCollection<Document> names = database.collection("names");
        names.createIndex(Indexes.ascending("name"));
        names.insertMany(IntStream.range(0, 5_000).mapToObj(n -> new Document("name", "name " + n)).toList());
        Figures before = database.figures();
        assertThat(names.find(Filters.regex("name", "^name 499")).into(new ArrayList<>())).hasSize(11);
        assertThat(database.figures().keysExamined() - before.keysExamined()).isLessThanOrEqualTo(12);
        assertThat(database.figures().fullScans()).isEqualTo(before.fullScans());
    }

    @Test
    void aRangeOfIdsReadsNoMoreThanThat() {
        Document middle = messages.find().skip(50_000).first();
        Figures before = database.figures();
        List<Document> found = messages.find(Filters.gt("_id", middle.get("_id"))).sort(Sorts.ascending("_id"))
                .limit(20)
                .into(new ArrayList<>());
        assertThat(found).hasSize(20);
        assertThat(database.figures().documentsExamined() - before.documentsExamined()).isLessThanOrEqualTo(21);
        assertThat(database.figures().fullScans()).isEqualTo(before.fullScans());
    }

    @Test
    void aQueryWithoutAnIndexIsCountedAsAFullScan() {
        Figures before = database.figures();
        assertThat(messages.find(Filters.eq("number", -1)).first()).isNull();
        assertThat(database.figures().fullScans()).isEqualTo(before.fullScans() + 1);
    }
}
