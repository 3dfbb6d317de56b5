package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What another version wrote is not touched. */
class StoreFormatTest {

    private static final byte[] MARK = {0, 0, 0, 0, 4};

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void fill() {
        folder = temporary.resolve("db");
        try (Database database = Database.in(folder)) {
            database.collection("people").insertOne(new Document("_id", 1));
        }
    }

    private void mark(int format) {
        try (StoreFolder stored = StoreFolder.open(folder, false)) {
            StoreFormat.mark(stored.store(), format);
        }
    }

    /** As stores were before they were marked. */
    private void unmark() throws RocksDBException {
        try (StoreFolder stored = StoreFolder.open(folder, false); WriteBatch batch = new WriteBatch()) {
            batch.delete(MARK);
            stored.store().write(batch);
        }
    }

    @Test
    void aNewerFormatIsRefusedInOneSentenceAndNothingIsChanged() throws IOException {
        mark(StoreFormat.CURRENT + 1);
        isRefused("was written by a newer version, in format 2, and this version reads only format 1");
    }

    @Test
    void soIsAStoreFromBeforeThereWereFormats() throws Exception {
        unmark();
        isRefused("was written by an older version, in a format without a number");
    }

    private void isRefused(String reason) throws IOException {
        Map<String, byte[]> before = files();
        for (Options options : new Options[]{Options.defaults(), Options.defaults().withAcceptLoss(true)}) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder, options)).isInstanceOf(StoreFormatUnknown.class)
                    .hasMessageContaining(reason).message().doesNotContain("\n").endsWith("folder.");
        }
        assertThatThrownBy(() -> EmbeddedMongo.check(folder)).isInstanceOf(StoreFormatUnknown.class);
        assertThatThrownBy(() -> EmbeddedMongo.repair(folder)).isInstanceOf(StoreFormatUnknown.class);
        assertThat(files()).containsExactlyEntriesOf(before);
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    @Test
    void aBackupOfAnotherFormatIsNotRestored() {
        Path backup = temporary.resolve("backup");
        try (Database database = Database.in(folder)) {
            database.mongo().withStore(store -> {
                StoreFormat.mark(store, StoreFormat.CURRENT + 1);
                return store;
            });
            database.mongo().backup(backup);
        }
        Path restored = temporary.resolve("restored");
        assertThatThrownBy(() -> EmbeddedMongo.restore(backup, restored)).isInstanceOf(RestoreRefused.class)
                .hasMessageContaining("another version");
        assertThat(restored).doesNotExist();
    }

    /** It copies documents and not bytes, so those of an older format may be saved, too. */
    @Test
    void salvagingTakesWhatHasNoFormatAndRefusesWhatIsNewer() throws Exception {
        unmark();
        assertThat(EmbeddedMongo.salvage(folder, temporary.resolve("saved")).documents())
                .isEqualTo(2); // with the library's list of collections
        try (Database saved = Database.in(temporary.resolve("saved"))) {
            assertThat(saved.collection("people").find().first()).containsEntry("_id", 1);
        }
        folder = temporary.resolve("saved");
        mark(StoreFormat.CURRENT + 1);
        assertThatThrownBy(() -> EmbeddedMongo.salvage(folder, temporary.resolve("none")))
                .isInstanceOf(StoreFormatUnknown.class);
    }
}
