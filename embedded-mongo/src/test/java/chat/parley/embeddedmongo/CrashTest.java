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

/** Rows D1 and D6: what was acknowledged is there after {@code kill -9}, and every index still agrees with its documents. */
class CrashTest {

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        survive(10, 250, Meanwhile.NOTHING);
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostInManyKills() throws Exception {
        survive(200, 500, Meanwhile.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void orWhenItIsKilledInTheMidstOfAnythingElse(Meanwhile what) throws Exception {
        survive(1, 100, what);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    @Tag("soak")
    void orWhenItIsKilledInTheMidstOfAnythingElseAgainAndAgain(Meanwhile what) throws Exception {
        survive(17, 400, what);
    }

    private void survive(int kills, int mostWrites, Meanwhile what) throws Exception {
        Random random = new Random(42);
        Map<String, Boolean> acknowledged = new HashMap<>();
        for (int run = 0; run < kills; run++) {
            writeAndKill(run, 1 + random.nextInt(mostWrites), what, acknowledged);
            assertThat(EmbeddedMongo.check(folder.resolve("db")).examples()).as("after kill %d", run).isEmpty();
        }
        Acknowledgements.areIn(folder.resolve("db"), acknowledged);
        assertThat(EmbeddedMongo.check(folder.resolve("db")).examples()).isEmpty();
        everyFinishedBackupCanBeRestored();
        System.out.printf("%d kills (%s): %d acknowledged writes, none lost%n", kills, what, acknowledged.size());
    }

    private void everyFinishedBackupCanBeRestored() throws IOException {
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
        }
    }

    /** Kills the writer after so many acknowledgements, then reads those that were still on their way. */
    private void writeAndKill(int run, int acknowledgements, Meanwhile what, Map<String, Boolean> acknowledged)
            throws Exception {
        Process writer = CrashWriter.start(folder.resolve("db"), run, what, Map.of());
        try (BufferedReader lines = writer.inputReader()) {
            for (int left = acknowledgements; left > 0;) {
                String line = lines.readLine();
                Acknowledgements.note(line, acknowledged);
                left -= line.equals("begin") ? 0 : 1;
            }
            if (what != Meanwhile.NOTHING) {
                for (String line = lines.readLine(); !line.equals("begin"); line = lines.readLine()) {
                    Acknowledgements.note(line, acknowledged);
                }
            }
            writer.toHandle().destroyForcibly(); // the process itself would close the pipe with its last lines
            lines.lines().forEach(line -> Acknowledgements.note(line, acknowledged));
        } catch (IOException e) {
            assertThat(writer.isAlive()).as("the pipe breaks only by the kill").isFalse();
        }
        writer.waitFor();
    }
}
