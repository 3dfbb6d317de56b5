package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * mongoose, by a script. What it needs is fetched once, in the versions and with the checksums of the lock file. Where
 * Node is not installed, or its registry cannot be reached, this is skipped and says so.
 */
class NodeDriverTest {

    private static final Path SCRIPTS = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/node");
    private static final String LOCK = "package-lock.json";
    private static final String NPM = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
            ? "npm.cmd"
            : "npm";

    @TempDir
    Path folder;

    @Test
    @Timeout(240)
    void mongooseFindsWhatItExpects() throws Exception {
        assumeTrue(succeeds(10, folder, "node", "--version") && succeeds(20, folder, NPM, "--version"),
                "node and npm are not installed");
        assumeTrue(install(), "mongoose cannot be fetched");
        Path said = folder.resolve("said.txt");
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("db"), Options.defaults())) {
            Process node = new ProcessBuilder("node", "mongoose.test.mjs", mongo.connectionString())
                    .directory(INSTALLED.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            boolean ended = node.waitFor(100, TimeUnit.SECONDS);
            node.destroyForcibly().waitFor();
            assertThat(ended).as(Files.readString(said, StandardCharsets.UTF_8)).isTrue();
            assertThat(node.exitValue()).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
        }
        assertThat(said).content().contains("all facts hold");
    }

    /** A copy of the lock file, made last, tells that all it lists is there. */
    private boolean install() throws Exception {
        Files.createDirectories(INSTALLED);
        for (String name : List.of("package.json", "mongoose.test.mjs", LOCK)) {
            Files.copy(SCRIPTS.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Path installed = INSTALLED.resolve("installed.json");
        if (Files.exists(installed) && Files.mismatch(installed, SCRIPTS.resolve(LOCK)) < 0) {
            return true;
        }
        boolean done = succeeds(90, INSTALLED, NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund",
                "--prefer-offline", "--fetch-retries=1");
        if (done) {
            Files.copy(SCRIPTS.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
        }
        return done;
    }

    private boolean succeeds(int seconds, Path where, String... command) throws Exception {
        Path said = folder.resolve("installing.txt");
        try {
            Process process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            int status = process.destroyForcibly().waitFor();
            if (!ended || status != 0) {
                System.out.println(Files.readString(said, StandardCharsets.UTF_8));
            }
            return ended && status == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
