package chat.parley.benchmarks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.scenario.Scale;
import chat.parley.benchmarks.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BenchTest {

    private static final Path SERVER = Path.of("..", "server", "target", "parley-server.jar");

    @TempDir
    private Path folder;

    @Test
    @EnabledIf("serverIsBuilt")
    void everyScenarioPlaysAgainstARealServer() throws Exception {
        var printed = new StringWriter();
        var run = new Run(Scale.SMOKE, folder, new PrintWriter(printed));

        try (Target target = Target.startedFrom(SERVER, folder)) {
            List<Result> results = run.play(Scenario.all(), target);
            run.keep(results, folder.resolve("kept"));

            assertThat(results).extracting(Result::scenario)
                    .containsExactly("idle", "fan-out", "mark-read", "recents", "history", "search", "store");
        }
        assertThat(folder.resolve("kept/results.json")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("kept/results.svg"))).contains("fan-out", "history");
        assertThat(printed.toString()).contains("send → ack");
    }

    @Test
    void anUnknownScenarioIsNamed() {
        var complaint = new StringWriter();

        int end = Bench.command().setErr(new PrintWriter(complaint)).execute("tea-time");

        assertThat(end).isEqualTo(2);
        assertThat(complaint.toString()).contains("There is no scenario tea-time");
    }

    @Test
    void helpNamesTheScenarios() {
        var help = new StringWriter();

        int end = Bench.command().setOut(new PrintWriter(help)).execute("--help");

        assertThat(end).isZero();
        assertThat(help.toString()).containsIgnoringWhitespaces(
                "idle, fan-out, mark-read, recents, history, search, store",
                "--quick");
    }

    /** Packaged by the module before this one; a build that stops at the test phase has none. */
    static boolean serverIsBuilt() {
        return Files.isRegularFile(SERVER);
    }
}
