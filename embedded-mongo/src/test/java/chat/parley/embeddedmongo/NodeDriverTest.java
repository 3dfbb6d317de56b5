package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs only where Node is installed and {@code npm install} was run in {@code src/test/node}. */
class NodeDriverTest {

    private static final Path SCRIPTS = Path.of("src/test/node");

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void mongooseFindsWhatItExpects() throws Exception {
        assumeTrue(Files.isDirectory(SCRIPTS.resolve("node_modules/mongoose")), "mongoose is not installed");
        assumeTrue(nodeRuns(), "node is not installed");
        Path said = folder.resolve("said.txt");
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("db"), Options.defaults())) {
            Process node = new ProcessBuilder("node", "mongoose.test.mjs", mongo.connectionString())
                    .directory(SCRIPTS.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            assertThat(node.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(node.exitValue()).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
        }
        assertThat(said).content().contains("all facts hold");
    }

    private static boolean nodeRuns() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
