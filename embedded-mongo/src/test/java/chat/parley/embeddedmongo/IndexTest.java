package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IndexTest {

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

    @Test
    void aNewIndexListsWhatIsAlreadyThere() {
        for (int i = 0; i < 2_500; i++) {
            people.insertOne(new Document("_id", i).append("age", i % 50).append("tags", List.of(i, i + 1)));
        }
        people.createIndex(Indexes.ascending("age"));
        people.createIndex(Indexes.ascending("tags"));
        assertThat(people.countDocuments(Filters.eq("age", 7))).isEqualTo(50);
        assertThat(people.find(Filters.in("tags", 10, 11))).extracting(one -> one.getInteger("_id")).containsExactly(9,
                10, 11);
        assertThat(database.figures().fullScans()).isZero();
    }

    @Test
    void distinctTellsNullFromMissingThoughAnIndexDoesNot() {
        people.createIndex(Indexes.descending("city"));
        people.insertMany(List.of(new Document("city", "Sofia"), new Document("city", "Sofia"), new Document(),
                new Document("city", "Ruse")));
        assertThat(people.distinct("city", String.class)).containsExactly("Ruse", "Sofia");
        people.insertOne(new Document("city", null));
        assertThat(people.distinct("city", String.class)).containsExactlyInAnyOrder(null, "Ruse", "Sofia");
        people.insertOne(new Document("city", List.of("Varna", "Ruse")));
        assertThat(people.distinct("city", Filters.gt("city", "S"), String.class)).contains("Sofia", "Varna");
    }

    @Test
    void makingTheSameIndexAgainChangesNothing() {
        people.createIndex(Indexes.ascending("a"));
        people.createIndex(Indexes.ascending("a"));
        assertThat(people.listIndexes()).hasSize(2);
    }

    @Test
    void anotherIndexOfTheSameNameIsRefused() {
        people.createIndex(Indexes.ascending("a"), new IndexOptions().name("x"));
        assertThatThrownBy(() -> people.createIndex(Indexes.ascending("b"), new IndexOptions().name("x")))
                .isInstanceOfSatisfying(MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCodeName()).isEqualTo("IndexKeySpecsConflict"));
    }

    @Test
    void kindsOfIndexThatDoNotExistHereAreRefused() {
        assertThatThrownBy(() -> people.createIndex(Indexes.text("a"))).hasMessageContaining("CannotCreateIndex");
    }

    @Test
    void anIndexIsListedAsItWasMade() {
        people.createIndex(Indexes.descending("a"), new IndexOptions().unique(true)
                .partialFilterExpression(Filters.exists("a")));
        assertThat(people.listIndexes().into(new ArrayList<>()).getLast()).containsEntry("name", "a_-1")
                .containsEntry("unique", true)
                .containsEntry("partialFilterExpression", new Document("a", new Document("$exists", true)));
    }

    @Test
    void aDroppedIndexIsUsedNoMore() {
        people.createIndex(Indexes.ascending("a"));
        people.insertOne(new Document("a", 1));
        people.dropIndex("a_1");
        assertThat(people.find(Filters.eq("a", 1))).hasSize(1);
        assertThat(database.figures().fullScans()).isEqualTo(1);
    }

    @Test
    void thatAFieldHoldsArraysIsRememberedAcrossRestarts() {
        people.createIndex(Indexes.ascending("n"));
        people.insertOne(new Document("n", List.of(1, 9)));
        close();
        open();
        assertThat(people.find(Filters.and(Filters.gt("n", 8), Filters.lt("n", 2)))).hasSize(1);
    }
}
