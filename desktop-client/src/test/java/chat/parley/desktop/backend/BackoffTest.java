package chat.parley.desktop.backend;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    @Test
    void waitsGrowToHalfAMinuteAndStartAnewAfterASuccess() {
        Backoff backoff = new Backoff(new Random(1));
        for (int longest : List.of(1, 2, 5, 10, 20, 30, 30, 30)) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(50), Duration.ofSeconds(longest));
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void manyClientsComeSpreadOverTheWholeSpan() {
        List<Duration> waits = IntStream.range(0, 1_000)
                .mapToObj(seed -> new Backoff(new SplittableRandom(seed)).next())
                .toList();
        for (int tenth = 1; tenth < 10; tenth++) {
            Duration from = Duration.ofMillis(tenth * 100L);
            assertThat(waits.stream()
                    .filter(wait -> wait.compareTo(from) >= 0 && wait.compareTo(from.plusMillis(100)) < 0))
                    .as("from %s", from).hasSizeBetween(50, 160);
        }
    }

    @Test
    void aServerThatAsksForARestIsLeftInPeaceLonger() {
        Backoff backoff = new Backoff(new SplittableRandom(1));
        backoff.rest();
        assertThat(IntStream.range(0, 50).mapToObj(_ -> backoff.next()).max(Duration::compareTo).orElseThrow())
                .isGreaterThan(Duration.ofSeconds(10));
    }

    @Test
    void twoClientsDoNotComeAtTheSameMoment() {
        assertThat(new Backoff(new Random(1)).next()).isNotEqualTo(new Backoff(new Random(2)).next());
    }
}
