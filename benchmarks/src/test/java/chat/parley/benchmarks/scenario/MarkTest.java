package chat.parley.benchmarks.scenario;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkTest {

    @Test
    void isFoundInAnyFrameThatCarriesTheText() {
        String frame = "{\"event\":\"new message\",\"message\":{\"messageText\":\"" + Mark.text(1_234_567) + "\"}}";

        assertThat(Mark.in(frame)).isEqualTo(1_234_567);
        assertThat(Mark.in(Mark.text(0))).isZero();
    }

    @Test
    void isMissingWhereNoneWasWritten() {
        assertThat(Mark.in("{\"event\":\"presence\"}")).isEqualTo(-1);
        assertThat(Mark.in("{\"text\":\"[#12")).isEqualTo(-1);
    }
}
