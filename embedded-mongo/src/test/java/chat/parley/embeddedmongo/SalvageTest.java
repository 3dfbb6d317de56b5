package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Row P1: what is left of a damaged database can be saved, and what is missing is told. */
class SalvageTest {

    private static final int DOCUMENTS = 3_000;

    @TempDir
    Path temporary;

    private Path filled() {
        Path folder = temporary.resolve("damaged");
        Random random = new Random(1);
        try (Database database = Database.in(folder)) {
            database.collection("people").createIndex(Indexes.ascending("value"));
            database.collection("people").insertMany(IntStream.range(0, DOCUMENTS).mapToObj(n -> {
                byte[] blob = new byte[200];
                random.nextBytes(blob);
                return new Document("_id", n).append("value", -n).append("blob", blob);
            }).toList());
            database.mongo().compact();
        }
        return folder;
    }

    @Test
    void everythingButTheDamagedBlocksIsSaved() throws IOException {
        Path folder = filled();
        Path table;
        try (Stream<Path> files = Files.list(StoreFolder.storeIn(folder))) {
            table = files.filter(file -> file.toString().endsWith(".sst"))
                    .max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length / 4] ^= 1;
        bytes[bytes.length / 2] ^= 1;
        Files.write(table, bytes);
        assertThat(EmbeddedMongo.check(folder).isSound()).isFalse();
        Path saved = temporary.resolve("saved");
        SalvageReport report = EmbeddedMongo.salvage(folder, saved);
        assertThat(report.gaps()).isBetween(1L, 2L);
        assertThat(report.examples()).allSatisfy(
                gap -> assertThat(gap).startsWith("test.people cannot be read for some way after "));
        assertThat(EmbeddedMongo.check(saved).examples()).isEmpty();
        try (Database database = Database.in(saved)) {
            long left = database.collection("people").countDocuments();
            assertThat(left).isBetween(DOCUMENTS - 100L, DOCUMENTS - 1L);
            assertThat(database.collection("people").listIndexes()).hasSize(2);
            assertThat(database.collection("people").find().map(found -> found.get("blob", Binary.class).getData()))
                    .allSatisfy(blob -> assertThat(blob).hasSize(200));
        }
    }

    @Test
    void ofWhatIsWholeNothingIsMissing() {
        Path folder = filled();
        SalvageReport report = EmbeddedMongo.salvage(folder, temporary.resolve("saved"));
        assertThat(report.examples()).isEmpty();
        assertThat(report.gaps()).isZero();
        assertThat(report.documents()).isEqualTo(DOCUMENTS + 1); // the library's list of collections is a document, too
    }
}
