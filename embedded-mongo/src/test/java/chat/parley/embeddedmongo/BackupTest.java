package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows P2 and P3. */
class BackupTest {

    @TempDir
    Path temporary;

    private Path backup() {
        try (Database database = Database.in(temporary.resolve("original"))) {
            database.collection("people").insertMany(documents(0, 2_000));
            database.collection("people").createIndex(Indexes.ascending("text"));
            Path backup = temporary.resolve("backup");
            assertThat(database.mongo().backup(backup).bytes()).isPositive();
            database.collection("people").insertMany(documents(2_000, 10));
            return backup;
        }
    }

    private static List<Document> documents(int first, int count) {
        Random random = new Random(first);
        return IntStream.range(first, first + count)
                .mapToObj(n -> new Document("_id", n).append("text", Long.toHexString(random.nextLong()).repeat(4)))
                .toList();
    }

    @Test
    void aBackupUnderLoadHoldsAllThatWasAcknowledgedBefore() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger(-1);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(200);
        try (Database database = Database.in(temporary.resolve("original"))) {
            MongoCollection<Document> people = database.collection("people");
            people.createIndex(Indexes.ascending("text"));
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int n = 0; !done.get(); n++) {
                    people.insertOne(documents(n, 1).getFirst());
                    acknowledged.set(n);
                    enough.countDown();
                }
            });
            enough.await();
            for (int i = 0; i < 5; i++) {
                int before = acknowledged.get();
                database.mongo().backup(temporary.resolve("backup" + i));
                Path restored = temporary.resolve("restored" + i);
                EmbeddedMongo.restore(temporary.resolve("backup" + i), restored);
                try (Database copy = Database.in(restored)) {
                    long count = copy.collection("people").countDocuments();
                    assertThat(count).isGreaterThan(before);
                    assertThat(copy.collection("people").countDocuments(new Document("_id",
                            new Document("$lt", count)))).as("without a gap").isEqualTo(count);
                }
                assertThat(EmbeddedMongo.check(restored).examples()).isEmpty();
            }
            done.set(true);
            writer.join();
        }
    }

    @Test
    void aRestoredDatabaseGoesOnWorking() {
        Path backup = backup();
        Path restored = temporary.resolve("restored");
        EmbeddedMongo.restore(backup, restored);
        for (int start = 0; start < 2; start++) {
            try (Database database = Database.in(restored)) {
                assertThat(database.collection("people").countDocuments()).isEqualTo(2_000 + start);
                database.collection("people").insertMany(documents(5_000 + start, 1));
            }
        }
    }

    @Test
    void nothingIsRestoredOverADatabase() throws IOException {
        Path backup = backup();
        Path original = temporary.resolve("original");
        String before = ContentHash.of(original);
        assertThatThrownBy(() -> EmbeddedMongo.restore(backup, original)).isInstanceOf(RestoreRefused.class)
                .hasMessageContaining("There is a database in");
        assertThat(ContentHash.of(original)).isEqualTo(before);
        try (EmbeddedMongo open = EmbeddedMongo.open(original, Options.defaults())) {
            assertThatThrownBy(() -> EmbeddedMongo.restore(backup, original)).isInstanceOf(FolderInUse.class);
            assertThatThrownBy(() -> open.backup(backup)).hasRootCauseInstanceOf(
                    FileAlreadyExistsException.class);
        }
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        EmbeddedMongo.restore(backup, empty);
        assertThat(ContentHash.of(empty)).isNotEmpty();
    }

    @Test
    void aBackupThatIsNotAsItWasWrittenIsRefused() throws IOException {
        Path backup = backup();
        List<Path> files;
        try (Stream<Path> all = Files.walk(backup)) {
            files = all.filter(Files::isRegularFile).map(backup::relativize).toList();
        }
        for (Path file : files) {
            for (Damage damage : List.of(Damage.FLIP_1_BIT, Damage.CUT_LAST_BYTE, Damage.EMPTY, Damage.DELETE)) {
                if (Files.size(backup.resolve(file)) > 0) {
                    Path copy = temporary.resolve("copy");
                    FolderTree.copy(backup, copy);
                    damage.to(copy.resolve(file), new Random(1));
                    refused(copy, file + " " + damage);
                    FolderTree.delete(copy);
                }
            }
        }
    }

    private void refused(Path backup, String what) {
        Path restored = temporary.resolve("restored");
        assertThatThrownBy(() -> EmbeddedMongo.restore(backup, restored)).as(what).isInstanceOfSatisfying(
                RestoreRefused.class, refused -> assertThat(refused.getMessage()).endsWith(".").doesNotContain("\n"));
        assertThat(restored).doesNotExist();
        assertThat(restored.resolveSibling("restored.new")).doesNotExist();
    }

    @Test
    void aBackupOfAnotherFormatOrThatPointsElsewhereIsRefused() throws IOException {
        Path backup = backup();
        Path contents = backup.resolve(BackupContents.FILE);
        List<String> lines = Files.readAllLines(contents);
        Files.write(contents, SealedText.seal("embedded-mongo backup 2", lines.subList(1, lines.size() - 1)));
        refused(backup, "a newer format");
        List<String> wrong = lines.subList(1, lines.size() - 1).stream().map(line -> line.replace(" CURRENT",
                " ../../original/store/CURRENT")).toList();
        Files.write(contents, SealedText.seal("embedded-mongo backup 1", wrong));
        refused(backup, "a path out of it");
        Files.write(contents, "nothing".getBytes(StandardCharsets.UTF_8));
        refused(backup, "no table of contents");
        refused(temporary, "no backup");
    }
}
