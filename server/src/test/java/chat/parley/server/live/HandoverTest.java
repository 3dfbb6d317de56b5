package chat.parley.server.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

/** When a message has arrived: once the last who were to have it do, or are gone. */
class HandoverTest {

    private final List<Duration> taken = new CopyOnWriteArrayList<>();
    private final Handover time = new Handover(System.nanoTime(), taken::add);
    private final Encoded frame = Encoded.of("{}").timedBy(time);

    @Test
    void itIsToldOnceTheLastHasIt() {
        List<Outbox> outboxes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Outbox outbox = new Outbox(mock(Line.class));
            outbox.offer(frame);
            outboxes.add(outbox);
        }
        time.givenOut();
        outboxes.get(0).open();
        outboxes.get(1).open();
        assertThat(taken).isEmpty();
        outboxes.get(2).open();
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
    }

    @Test
    void whoIsGoneIsNotWaitedFor() throws IOException {
        Line broken = mock(Line.class);
        doThrow(new IOException("gone")).when(broken).write(any());
        Outbox failing = new Outbox(broken);
        failing.offer(frame);
        failing.offer(frame);
        Outbox closed = new Outbox(mock(Line.class));
        closed.offer(frame);
        time.givenOut();
        closed.close();
        assertThat(closed.offer(frame)).as("it takes nothing more, and says nothing of it").isTrue();
        failing.open();
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
    }

    @Test
    void ofNobodyNothingIsTold() {
        time.givenOut();
        assertThat(taken).isEmpty();
    }
}
