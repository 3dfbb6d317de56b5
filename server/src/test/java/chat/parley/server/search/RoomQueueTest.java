package chat.parley.server.search;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class RoomQueueTest {

    private static final long FOR_EVER = Duration.ofHours(1).toMillis();

    private final RoomQueue queue = new RoomQueue();

    @Test
    void whoIsWokenBeforeTheyWaitDoesNotWait() throws InterruptedException {
        queue.wake();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(queue.next(FOR_EVER)).isEmpty());
        assertThat(queue.next(1)).isEmpty();
    }

    @Test
    void roomsComeOnceInTheirOrderAndThoseThatSomebodyWaitsForFirst() throws InterruptedException {
        queue.add("one");
        queue.add("two");
        queue.add("one");
        queue.first(List.of("three"));
        assertThat(queue.next(FOR_EVER)).contains("three");
        assertThat(queue.next(FOR_EVER)).contains("one");
        assertThat(queue.next(FOR_EVER)).contains("two");
        assertThat(queue.next(1)).isEmpty();
    }
}
