package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever remembers what was once here learns whether that can still be believed. */
class LineageTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private String first;

    @BeforeEach
    void somethingIsAcknowledged() {
        folder = temporary.resolve("db");
        first = lineage(folder, Options.defaults());
    }

    private static String lineage(Path folder, Options options) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, options.withReserve(0))) {
            mongo.withStore(store -> {
                store.put(new byte[]{9}, new byte[]{1});
                return store;
            });
            return mongo.lineage();
        }
    }

    @Test
    void itStaysFromStartToStartAndIsAnotherInEveryDatabase() {
        assertThat(lineage(folder, Options.defaults())).isEqualTo(first);
        assertThat(lineage(temporary.resolve("other"), Options.defaults())).isNotEqualTo(first);
    }

    @Test
    void aRestoredBackupBeginsAnother() {
        Path backup = temporary.resolve("backup");
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults().withReserve(0))) {
            mongo.backup(backup);
            assertThat(mongo.lineage()).as("making one changes nothing").isEqualTo(first);
        }
        Path restored = temporary.resolve("restored");
        EmbeddedMongo.restore(backup, restored);
        String begun = lineage(restored, Options.defaults());
        assertThat(begun).isNotEqualTo(first);
        assertThat(lineage(restored, Options.defaults())).isEqualTo(begun);
    }

    @Test
    void soDoesWhatCouldBeSaved() {
        Path saved = temporary.resolve("saved");
        EmbeddedMongo.salvage(folder, saved);
        assertThat(lineage(saved, Options.defaults())).isNotEqualTo(first);
    }

    @Test
    void andALossThatWasAccepted() throws IOException {
        Files.delete(folder.resolve(HighWater.FILE));
        String begun = lineage(folder, Options.defaults().withAcceptLoss(true));
        assertThat(begun).isNotEqualTo(first);
        assertThat(lineage(folder, Options.defaults())).isEqualTo(begun);
    }

    @Test
    void aLossThatNobodyCouldNoticeIsSaidInTheSameWay() {
        String begun = lineage(folder, Options.defaults().withAcceptLoss(true));
        assertThat(begun).isNotEqualTo(first);
        assertThat(lineage(folder, Options.defaults())).isEqualTo(begun);
    }

    @Test
    void databasesOfBeforeThereWereLineagesHaveOneThatStays() throws IOException {
        HighWater reached = Objects.requireNonNull(HighWater.read(folder));
        var mark = reached.newest();
        DurableFile.write(folder.resolve(HighWater.FILE), SealedText.seal("embedded-mongo high-water 1",
                List.of("store " + reached.store(), "manifest 0 ", "commit " + mark.commit() + " "
                        + Clock.systemUTC().instant())));
        String kept = lineage(folder, Options.defaults());
        assertThat(kept).isEqualTo(reached.store());
        assertThat(lineage(folder, Options.defaults())).isEqualTo(kept);
    }
}
