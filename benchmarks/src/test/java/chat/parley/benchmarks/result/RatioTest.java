package chat.parley.benchmarks.result;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RatioTest {

    @Test
    void comparesMedians() {
        assertThat(ResultsToTest.measured().ratio()).isEqualTo(new Ratio(8, "echo"));
        assertThat(new Ratio(8, "echo")).hasToString("8.00 × echo");
        assertThat(new Ratio(81.6, "echo")).hasToString("82 × echo");
    }

    @Test
    void aLimitOfZeroWasNotMeasured() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, 0, "echo"));
    }
}
