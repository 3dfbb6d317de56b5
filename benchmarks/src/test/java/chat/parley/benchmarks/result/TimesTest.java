package chat.parley.benchmarks.result;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class TimesTest {

    private final Times times = new Times();

    @Test
    void percentilesOfAThousandKnownDurationsAreThoseDurations() {
        for (int millis = 1; millis <= 1_000; millis++) {
            times.add(Duration.ofMillis(millis).toNanos());
        }

        Timing timing = times.timing("known", Duration.ofSeconds(10));

        assertThat(timing.count()).isEqualTo(1_000);
        assertThat(timing.perSecond()).isEqualTo(100);
        assertThat(timing.p50()).isCloseTo(500, within(1.0));
        assertThat(timing.p90()).isCloseTo(900, within(1.0));
        assertThat(timing.p99()).isCloseTo(990, within(1.0));
        assertThat(timing.max()).isCloseTo(1_000, within(1.0));
    }

    @Test
    void aClockThatStoodStillOrRanForHoursIsKeptWithinBounds() {
        times.add(-5);
        times.add(Duration.ofHours(3).toNanos());

        Timing timing = times.timing("odd", Duration.ofSeconds(1));

        assertThat(timing.p50()).isZero();
        assertThat(timing.max()).isCloseTo(60_000, within(100.0));
    }

    @Test
    void nothingMeasuredIsNoResult() {
        assertThatIllegalStateException().isThrownBy(() -> times.timing("nothing", Duration.ofSeconds(1)))
                .withMessageContaining("nothing");
    }
}
