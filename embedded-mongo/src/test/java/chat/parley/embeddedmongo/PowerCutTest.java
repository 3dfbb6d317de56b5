package chat.parley.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Row D2: what was acknowledged survives a power cut, and the database opens. */
@Tag("soak")
@EnabledOnOs(OS.LINUX)
class PowerCutTest {

    @TempDir
    Path folder;

    private long writes;

    @Test
    void whatWasAcknowledgedSurvivesAHundredPowerCuts() throws Exception {
        PowerCut cut = prepared();
        Map<String, Boolean> acknowledged = new HashMap<>();
        Random random = new Random(2);
        long lostBytes = 0;
        for (int run = 0; run < 100; run++) {
            lostBytes += writeAndCut(cut, run, Map.of(CrashWriter.WRITERS, "32"), 2_000 + random.nextInt(1_000),
                    acknowledged);
            Acknowledgements.areIn(folder.resolve("db"), acknowledged);
        }
        assertThat(writes).isGreaterThan(200_000);
        assertThat(lostBytes).as("bytes that were written and not synced").isPositive();
        assertThat(EmbeddedMongo.check(folder.resolve("db")).examples()).isEmpty();
        System.out.printf("100 power cuts: %d acknowledged writes to %d documents, none lost, %d bytes cut%n", writes,
                acknowledged.size(), lostBytes);
    }

    /** Else the test above could not fail. */
    @Test
    void withoutSyncsWritesAreLost() throws Exception {
        PowerCut cut = prepared();
        Map<String, Boolean> acknowledged = new HashMap<>();
        writeAndCut(cut, 0, Map.of(CrashWriter.DISK, BrokenDisk.NEVER_SYNCS.name()), 500, acknowledged);
        try {
            assertThat(Acknowledgements.missingIn(folder.resolve("db"), acknowledged)).isNotEmpty();
        } catch (StoreIncomplete e) {
            assertThat(e.loss()).contains("missing"); // noticed before anybody could read
        }
    }

    private PowerCut prepared() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "there is a C compiler");
        return PowerCut.prepare(folder);
    }

    private long writeAndCut(PowerCut cut, int run, Map<String, String> also, int acknowledgements,
            Map<String, Boolean> acknowledged) throws Exception {
        Map<String, String> environment = new HashMap<>(cut.environment());
        environment.putAll(also);
        Meanwhile what = Meanwhile.values()[run % Meanwhile.values().length];
        cut.begin(folder.resolve("db"));
        Process writer = CrashWriter.start(folder.resolve("db"), run, what, environment);
        try (BufferedReader lines = writer.inputReader()) {
            for (int left = acknowledgements; left > 0;) {
                left -= noted(lines.readLine(), acknowledged);
            }
            writer.toHandle().destroyForcibly();
            lines.lines().forEach(line -> noted(line, acknowledged));
        } catch (IOException e) {
            assertThat(writer.isAlive()).as("the pipe breaks only by the kill").isFalse();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        FolderTree.delete(folder.resolve("backups"));
        return cut.happenTo(folder.resolve("db"));
    }

    private int noted(String line, Map<String, Boolean> acknowledged) {
        int count = Acknowledgements.note(line, acknowledged) ? 1 : 0;
        writes += count;
        return count;
    }
}
