package chat.parley.desktop.backend;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    @Test
    void waitsGrowToHalfAMinuteAndStartAnewAfterASuccess() {
        Backoff backoff = new Backoff(new Random(1));
        for (int longest : List.of(1, 2, 5, 10, 20, 30, 30, 30)) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(longest * 500L), Duration.ofSeconds(longest));
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void twoClientsDoNotComeAtTheSameMoment() {
        assertThat(new Backoff(new Random(1)).next()).isNotEqualTo(new Backoff(new Random(2)).next());
    }
}
