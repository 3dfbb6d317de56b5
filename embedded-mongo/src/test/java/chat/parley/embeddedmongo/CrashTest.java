package chat.parley.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was acknowledged is there after {@code kill -9}, and every index still agrees with its documents. */
class CrashTest {

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        survive(6, 250);
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostInManyKills() throws Exception {
        survive(200, 1_500);
    }

    private void survive(int kills, int mostWrites) throws Exception {
        Random random = new Random(42);
        Map<String, Boolean> acknowledged = new HashMap<>();
        for (int run = 0; run < kills; run++) {
            writeAndKill(run, 1 + random.nextInt(mostWrites), acknowledged);
        }
        try (Database database = Database.in(folder)) {
            Map<String, Boolean> found = new HashMap<>();
            for (Document write : database.collection("writes").find()) {
                found.put(write.getString("writer") + " " + write.getInteger("number"), write.getBoolean("changed"));
            }
            acknowledged.forEach((write, changed) -> {
                assertThat(found).containsKey(write);
                assertThat(!changed || Boolean.TRUE.equals(found.get(write))).as("change of %s", write).isTrue();
            });
        }
        assertThat(EmbeddedMongo.check(folder).examples()).isEmpty();
    }

    /** Kills the writer after so many acknowledgements, then reads those that were still on their way. */
    private void writeAndKill(int run, int acknowledgements, Map<String, Boolean> acknowledged) throws Exception {
        Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                CrashWriter.class.getName(), folder.toString(), Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = writer.inputReader()) {
            for (int i = 0; i < acknowledgements; i++) {
                note(lines.readLine(), acknowledged);
            }
            writer.toHandle().destroyForcibly(); // the process itself would close the pipe with its last lines
            lines.lines().forEach(line -> note(line, acknowledged));
        } catch (IOException e) {
            assertThat(writer.isAlive()).as("the pipe breaks only by the kill").isFalse();
        }
        writer.waitFor();
    }

    private static void note(String line, Map<String, Boolean> acknowledged) {
        String[] words = line.split(" ", 2);
        assertThat(words[0]).isIn("inserted", "changed");
        if (words.length == 2 && words[1].contains(" ")) {
            acknowledged.merge(words[1], words[0].equals("changed"), Boolean::logicalOr);
        }
    }
}
