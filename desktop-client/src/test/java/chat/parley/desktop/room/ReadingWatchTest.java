package chat.parley.desktop.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.testing.HandTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingWatchTest {

    private final HandTimer timer = new HandTimer();
    private final List<Long> read = new ArrayList<>();
    private final ReadingWatch watch = new ReadingWatch(timer, read::add);

    @Test
    void whatIsOnScreenForASecondIsRead() {
        watch.focused(true);
        watch.visible(List.of(1L, 2L, 3L));
        timer.pass(Duration.ofMillis(999));
        assertThat(read).isEmpty();

        timer.pass(Duration.ofMillis(1));

        assertThat(read).containsExactly(3L);
    }

    @Test
    void whatIsScrolledPastIsNot() {
        watch.focused(true);
        for (long first = 1; first <= 50; first++) {
            watch.visible(List.of(first, first + 1));
            timer.pass(Duration.ofMillis(300));
        }

        assertThat(read).allMatch(number -> number < 50);
        assertThat(read).isEmpty();
    }

    @Test
    void nothingIsReadWhileTheWindowIsInTheBackground() {
        watch.visible(List.of(1L, 2L));
        timer.pass(Duration.ofMinutes(5));
        assertThat(read).isEmpty();

        watch.focused(true);
        timer.pass(Duration.ofMillis(999));
        assertThat(read).isEmpty();
        timer.pass(Duration.ofMillis(1));

        assertThat(read).containsExactly(2L);
    }

    @Test
    void leavingTheWindowWithinTheSecondReadsNothing() {
        watch.focused(true);
        watch.visible(List.of(7L));
        timer.pass(Duration.ofMillis(600));
        watch.focused(false);
        timer.pass(Duration.ofSeconds(9));

        assertThat(read).isEmpty();
    }

    @Test
    void whatComesIntoViewLaterHasItsOwnSecond() {
        watch.focused(true);
        watch.visible(List.of(1L));
        timer.pass(Duration.ofMillis(700));
        watch.visible(List.of(1L, 2L));
        timer.pass(Duration.ofMillis(300));
        assertThat(read).containsExactly(1L);
        timer.pass(Duration.ofMillis(700));

        assertThat(read).containsExactly(1L, 2L);
    }

    @Test
    void readingNeverGoesBack() {
        watch.focused(true);
        watch.visible(List.of(9L));
        timer.pass(Duration.ofSeconds(1));
        watch.visible(List.of(3L));
        timer.pass(Duration.ofSeconds(5));

        assertThat(read).containsExactly(9L);
    }

    @Test
    void afterTheEndNothingIsRead() {
        watch.focused(true);
        watch.visible(List.of(9L));
        watch.close();
        timer.pass(Duration.ofSeconds(5));

        assertThat(read).isEmpty();
    }
}
