package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExpiryTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Database database;
    private MongoCollection<Document> sessions;

    @BeforeEach
    void open() {
        database = Database.in(folder, clock.upkeep());
        sessions = database.collection("sessions");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void expireBy(String field, long seconds) {
        sessions.createIndex(Indexes.ascending(field), new IndexOptions().expireAfter(seconds, TimeUnit.SECONDS));
    }

    private Date in(long seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private List<Integer> left() {
        database.sweep();
        return sessions.find().map(session -> session.getInteger("_id")).into(new java.util.ArrayList<>());
    }

    @Test
    void aDocumentGoesWhenItsTimeIsOver() {
        expireBy("at", 60);
        sessions.insertMany(List.of(new Document("_id", 1).append("at", in(0)), new Document("_id", 2)
                .append("at", in(30))));
        clock.advance(Duration.ofSeconds(59));
        assertThat(left()).containsExactly(1, 2);
        clock.advance(Duration.ofSeconds(1));
        assertThat(left()).containsExactly(2);
    }

    @Test
    void withZeroSecondsTheDateIsTheEnd() {
        expireBy("until", 0);
        sessions.insertMany(List.of(new Document("_id", 1).append("until", in(-1)),
                new Document("_id", 2).append("until", in(1))));
        assertThat(left()).containsExactly(2);
    }

    @Test
    void ofSeveralDatesTheEarliestCounts() {
        expireBy("at", 60);
        sessions.insertMany(List.of(new Document("_id", 1).append("at", List.of(in(500), in(-100), "x")),
                new Document("_id", 2).append("at", List.of(in(500), in(400)))));
        assertThat(left()).containsExactly(2);
    }

    @Test
    void whatHasNoDateStays() {
        expireBy("at", 0);
        sessions.insertMany(List.of(new Document("_id", 1), new Document("_id", 2).append("at", 5),
                new Document("_id", 3).append("at", null), new Document("_id", 4).append("at", "2001-01-01")));
        assertThat(left()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aLaterDateKeepsTheDocument() {
        expireBy("at", 60);
        sessions.insertOne(new Document("_id", 1).append("at", in(0)));
        clock.advance(Duration.ofSeconds(50));
        sessions.updateOne(Filters.eq("_id", 1), Updates.set("at", in(0)));
        clock.advance(Duration.ofSeconds(50));
        assertThat(left()).containsExactly(1);
    }

    @Test
    void onlyWhatAPartialIndexListsExpires() {
        sessions.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS)
                .partialFilterExpression(Filters.eq("guest", true)));
        sessions.insertMany(List.of(new Document("_id", 1).append("at", in(-9)).append("guest", true),
                new Document("_id", 2).append("at", in(-9)).append("guest", false)));
        assertThat(left()).containsExactly(2);
    }

    @Test
    void manyGoInSeveralTurnsAndLeaveNoIndexEntryBehind() {
        expireBy("at", 1);
        sessions.createIndex(Indexes.ascending("tags", "n"));
        sessions.insertMany(IntStream.range(0, 1_050).mapToObj(n -> new Document("_id", n).append("at", in(-60))
                .append("n", n).append("tags", List.of("a", "b"))).toList());
        assertThat(left()).isEmpty();
        database.close();
        assertThat(EmbeddedMongo.check(folder).examples()).isEmpty();
        open();
    }

    @Test
    void theTimeToLiveIsKeptAcrossARestartAndCanBeChanged() {
        expireBy("at", 1_000);
        sessions.insertOne(new Document("_id", 1).append("at", in(-60)));
        close();
        open();
        assertThat(left()).containsExactly(1);
        Document answer = database.run(new Document("collMod", "sessions").append("index",
                new Document("keyPattern", new Document("at", 1)).append("expireAfterSeconds", 10)));
        assertThat(answer.get("expireAfterSeconds_old", Number.class).longValue()).isEqualTo(1_000);
        close();
        open();
        assertThat(left()).isEmpty();
    }

    @Test
    void onlyOneFieldThatIsNotTheIdCanSayWhen() {
        IndexOptions expiring = new IndexOptions().expireAfter(1L, TimeUnit.SECONDS);
        for (var keys : List.of(Indexes.ascending("a", "b"), Indexes.ascending("_id"))) {
            assertThatThrownBy(() -> sessions.createIndex(keys, expiring))
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("CannotCreateIndex");
        }
    }

    @Test
    @Timeout(20)
    void documentsGoByThemselves() {
        close();
        database = Database.in(folder,
                new Upkeep(Duration.ofMillis(20), Duration.ofMinutes(10), InstantSource.system()));
        sessions = database.collection("sessions");
        expireBy("at", 1);
        sessions.insertOne(new Document("at", Date.from(Instant.EPOCH)));
        while (sessions.estimatedDocumentCount() > 0) {
            Thread.onSpinWait();
        }
        assertThat(sessions.find()).isEmpty();
    }
}
