package chat.parley.embeddedmongo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HighWaterTest {

    private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

    private static HighWater after(int seconds) {
        HighWater reached = HighWater.start("ab12", START);
        for (int second = 1; second <= seconds; second++) {
            reached = reached.raisedTo(new HighWater.Mark(second, START.plusSeconds(second)),
                    new HighWater.Manifest("MANIFEST-000004", second));
        }
        return reached;
    }

    @Test
    void whatIsWrittenIsWhatIsRead() throws IOException {
        HighWater reached = after(3);
        assertThat(HighWater.parse(reached.bytes())).isEqualTo(reached);
    }

    @Test
    void anyChangedByteIsNoticed() {
        byte[] bytes = after(3).bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> HighWater.parse(changed)).isInstanceOf(IOException.class);
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> HighWater.parse(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aDayOfMarksIsAFewDozenAndStillTellsEveryTimeRoughly() {
        HighWater reached = after(86_400);
        assertThat(reached.marks()).hasSizeLessThan(60);
        for (long commit = 0; commit < 86_400; commit += 997) {
            HighWater.Mark mark = Objects.requireNonNull(reached.reachedBy(commit));
            long age = 86_400 - commit;
            long told = Duration.between(mark.time(), START.plusSeconds(86_400)).toSeconds();
            assertThat(told).as("of commit %d", commit).isBetween(age, 2 * age + 5);
        }
    }

    @Test
    void aTableOfContentsIsBehindIfItIsShorterOrEarlier() {
        HighWater.Manifest known = new HighWater.Manifest("MANIFEST-000010", 100);
        assertThat(new HighWater.Manifest("MANIFEST-000010", 99).isBehind(known)).isTrue();
        assertThat(new HighWater.Manifest("MANIFEST-000009", 900).isBehind(known)).isTrue();
        assertThat(new HighWater.Manifest("MANIFEST-000010", 100).isBehind(known)).isFalse();
        assertThat(new HighWater.Manifest("MANIFEST-1000000", 1).isBehind(known)).isFalse();
        assertThat(known.isBehind(HighWater.Manifest.NONE)).isFalse();
    }
}
