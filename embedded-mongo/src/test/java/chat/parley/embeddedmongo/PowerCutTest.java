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

    @Test
    void whatWasAcknowledgedSurvivesAHundredPowerCuts() throws Exception {
        PowerCut cut = prepared();
        Map<String, Boolean> acknowledged = new HashMap<>();
        Random random = new Random(2);
        long lostBytes = 0;
        for (int run = 0; run < 100; run++) {
            lostBytes += writeAndCut(cut, run, Map.of(CrashWriter.WRITERS, "32"), 3_500 + random.nextInt(2_000),
                    acknowledged);
            Acknowledgements.areIn(folder.resolve("db"), acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(200_000);
        assertThat(lostBytes).as("bytes that were written and not synced").isPositive();
        assertThat(EmbeddedMongo.check(folder.resolve("db")).examples()).isEmpty();
        System.out.printf("100 power cuts: %d acknowledged documents and %d changes of them, none lost, %d bytes cut%n",
                acknowledged.size(), acknowledged.values().stream().filter(changed -> changed).count(), lostBytes);
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
            for (int i = 0; i < acknowledgements; i++) {
                Acknowledgements.note(lines.readLine(), acknowledged);
            }
            writer.toHandle().destroyForcibly();
            lines.lines().forEach(line -> Acknowledgements.note(line, acknowledged));
        } catch (IOException e) {
            assertThat(writer.isAlive()).as("the pipe breaks only by the kill").isFalse();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        FolderTree.delete(folder.resolve("backups"));
        return cut.happenTo(folder.resolve("db"));
    }
}
