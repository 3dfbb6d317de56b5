package chat.parley.benchmarks;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BenchTest {

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
        assertThat(help.toString()).containsIgnoringWhitespaces("idle, fan-out, mark-read, recents, history",
                "--quick");
    }
}
