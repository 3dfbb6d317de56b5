package chat.parley.server.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

/** Row L3: what waits for a reader has an end, in frames and in bytes. */
class OutboxTest {

    private final CountDownLatch reads = new CountDownLatch(1);
    private final Line line = mock(Line.class);
    private final Outbox outbox = new Outbox(line);

    @AfterEach
    void letGo() {
        reads.countDown();
    }

    @Test
    void noMoreThanHalfAMegabyteWaits() throws Exception {
        stopReading();
        var frame = Encoded.of("x".repeat(64 * 1024));
        for (int i = 0; i < Outbox.MOST_BYTES / frame.size(); i++) {
            assertThat(outbox.offer(frame)).isTrue();
        }
        assertThat(outbox.offer(Encoded.of("x"))).isFalse();
    }

    @Test
    void bytesAreCountedNotLetters() throws Exception {
        stopReading();
        assertThat(outbox.offer(Encoded.of("Ж".repeat(Outbox.MOST_BYTES / 2)))).isTrue();
        assertThat(outbox.offer(Encoded.of("x"))).isFalse();
    }

    @Test
    void noMoreThanSoManyFramesWait() throws Exception {
        stopReading();
        for (int i = 0; i < Outbox.MOST_FRAMES; i++) {
            assertThat(outbox.offer(Encoded.of("{}"))).isTrue();
        }
        assertThat(outbox.offer(Encoded.of("{}"))).isFalse();
    }

    @Test
    void aWriteThatDoesNotEndIsNoticed() throws Exception {
        stopReading();
        assertThat(outbox.stuckFor(Duration.ZERO)).isTrue();
        assertThat(outbox.stuckFor(Duration.ofMinutes(1))).isFalse();
    }

    /** One frame is taken to be written, and stays there. */
    private void stopReading() throws Exception {
        doAnswer(_ -> {
            reads.await();
            return null;
        }).when(line).write(any());
        outbox.offer(Encoded.PING);
        outbox.open();
        verify(line, timeout(5_000)).write(Encoded.PING);
    }
}
