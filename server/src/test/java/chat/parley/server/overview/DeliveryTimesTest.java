package chat.parley.server.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** How soon messages of the last hour arrived, right to a tenth. */
class DeliveryTimesTest {

    private final AtomicLong millis = new AtomicLong(1_795_766_400_000L);
    private final Clock clock = mock(Clock.class);
    private final DeliveryTimes times = new DeliveryTimes(clock);

    DeliveryTimesTest() {
        when(clock.millis()).thenAnswer(_ -> millis.get());
    }

    @Test
    void halfAndNineteenInTwentyAreTold() {
        for (int took = 1; took <= 1_000; took++) {
            times.handedOver(Duration.ofMillis(took));
        }
        assertThat(times.within(0.5)).isCloseTo(500, within(50.0));
        assertThat(times.within(0.95)).isCloseTo(950, within(95.0));
    }

    @Test
    void anHourLaterTheyAreForgotten() {
        times.handedOver(Duration.ofMillis(40));
        millis.addAndGet(Duration.ofMinutes(59).toMillis());
        times.handedOver(Duration.ofMillis(4));
        assertThat(times.within(1)).isCloseTo(40, within(4.0));
        millis.addAndGet(Duration.ofMinutes(1).toMillis());
        assertThat(times.within(1)).isCloseTo(4, within(0.4));
        millis.addAndGet(Duration.ofHours(3).toMillis());
        assertThat(times.within(0.5)).isNull();
    }

    @Test
    void noTimeIsTooShortOrTooLong() {
        times.handedOver(Duration.ZERO);
        assertThat(times.within(0.5)).isEqualTo(0.1);
        times.handedOver(Duration.ofHours(1));
        assertThat(times.within(1)).isGreaterThan(60_000);
    }
}
