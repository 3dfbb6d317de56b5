package chat.parley.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows D1 and D6: what was acknowledged is there after {@code kill -9}, and every index still agrees with its documents. */
class CrashTest {

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        survive(10, 250, Map.of());
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostInManyKills() throws Exception {
        survive(200, 500, Map.of());
    }

    /** Else the tests above could not fail. */
    @Test
    void aWriteThatIsLostIsNoticed() {
        assertThatThrownBy(() -> survive(1, 200, Map.of(CrashWriter.DISK, BrokenDisk.FORGETS_WRITES.name())))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anIndexEntryThatIsLeftOutIsNoticed() {
        assertThatThrownBy(() -> survive(1, 200, Map.of(CrashWriter.DISK, BrokenDisk.SKIPS_INDEX_ENTRIES.name())))
                .isInstanceOf(AssertionError.class).hasMessageContaining("index");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void orWhenItIsKilledInTheMidstOfAnythingElse(Meanwhile what) throws Exception {
        surviveInTheMidstOf(what, 1, 100, 1);
    }

    /** With enough in the database that all this takes its time. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    @Tag("soak")
    void orWhenItIsKilledInTheMidstOfAnythingElseAgainAndAgain(Meanwhile what) throws Exception {
        try (Database database = Database.in(folder.resolve("db"))) {
            CrashWriter.index(database.collection("writes"));
            for (int first = 0; first < 50_000; first += 1_000) {
                database.collection("writes").insertMany(CrashWriter.documents("base", first, 1_000));
            }
        }
        surviveInTheMidstOf(what, 17, 400, 200);
    }

    private void survive(int kills, int mostWrites, Map<String, String> environment) throws Exception {
        Random random = new Random(42);
        Map<String, Boolean> acknowledged = new HashMap<>();
        for (int run = 0; run < kills; run++) {
            Process writer = CrashWriter.start(folder.resolve("db"), run, Meanwhile.NOTHING, environment);
            killAfter(1 + random.nextInt(mostWrites), writer, writer.inputReader(), acknowledged);
            allIsWhole(run);
        }
        Acknowledgements.areIn(folder.resolve("db"), acknowledged);
        System.out.printf("%d kills: %d acknowledged writes, none lost%n", kills, acknowledged.size());
    }

    /**
     * Goes on until so many kills have met it at work.
     *
     * @param before at most how many lines the writers say before the work that is not ended begins
     * @param within at most how many they say until it is ended by the kill
     */
    private void surviveInTheMidstOf(Meanwhile what, int kills, int before, int within) throws Exception {
        Random random = new Random(42);
        Map<String, Boolean> acknowledged = new HashMap<>();
        int inTheMidst = 0;
        int runs = 0;
        for (; inTheMidst < kills; runs++) {
            int run = runs;
            assertThat(run).as("kills, of which %d at work", inTheMidst).isLessThan(8 * kills);
            Process writer = CrashWriter.start(folder.resolve("db"), run, what, Map.of());
            BufferedReader lines = writer.inputReader();
            read(1 + random.nextInt(before), lines, acknowledged);
            readTo("begin", lines, acknowledged);
            if (killAfter(random.nextInt(1 + random.nextInt(within)), writer, lines, acknowledged)) {
                inTheMidst++;
            }
            allIsWhole(run);
        }
        Acknowledgements.areIn(folder.resolve("db"), acknowledged);
        System.out.printf("%d kills in the midst of work (%s), of %d: %d acknowledged writes, none lost%n", kills,
                what, runs, acknowledged.size());
    }

    private void allIsWhole(int run) throws IOException {
        assertThat(EmbeddedMongo.check(folder.resolve("db")).examples()).as("after kill %d", run).isEmpty();
        Path backups = folder.resolve("backups");
        if (Files.exists(backups)) {
            for (String name : FolderTree.names(backups)) {
                if (!name.endsWith(".new")) {
                    Path restored = folder.resolve("restored");
                    EmbeddedMongo.restore(backups.resolve(name), restored);
                    assertThat(EmbeddedMongo.check(restored).examples()).isEmpty();
                    FolderTree.delete(restored);
                }
            }
            FolderTree.delete(backups);
        }
    }

    private static void read(int writes, BufferedReader lines, Map<String, Boolean> acknowledged) throws IOException {
        for (int left = writes; left > 0;) {
            left -= Acknowledgements.note(lines.readLine(), acknowledged) ? 1 : 0;
        }
    }

    private static void readTo(String word, BufferedReader lines, Map<String, Boolean> acknowledged)
            throws IOException {
        for (String line = lines.readLine(); !line.equals(word); line = lines.readLine()) {
            Acknowledgements.note(line, acknowledged);
        }
    }

    /**
     * Kills the writer after so many lines, and reads those that were still on their way; true if what it had begun
     * besides was not at its end.
     */
    private static boolean killAfter(int count, Process writer, BufferedReader lines,
            Map<String, Boolean> acknowledged) throws Exception {
        boolean atWork = true;
        try (lines) {
            for (int line = 0; line < count; line++) {
                atWork = atWorkAfter(lines.readLine(), atWork, acknowledged);
            }
            writer.toHandle().destroyForcibly(); // the process itself would close the pipe with its last lines
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                atWork = atWorkAfter(line, atWork, acknowledged);
            }
        } catch (IOException e) {
            assertThat(writer.isAlive()).as("the pipe breaks only by the kill").isFalse();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return atWork;
    }

    private static boolean atWorkAfter(String line, boolean before, Map<String, Boolean> acknowledged) {
        Acknowledgements.note(line, acknowledged);
        return line.equals("begin") || before && !line.equals("end");
    }
}
