package chat.parley.benchmarks.result;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    @Test
    void readsBackAsItWasWritten() {
        var report = new Report(Instant.parse("2026-11-22T18:00:00Z"), "2 cores", "quick run",
                List.of(ResultsToTest.result()));

        assertThat(JsonMapper.builder().build().readValue(report.toJson(), Report.class)).isEqualTo(report);
    }
}
