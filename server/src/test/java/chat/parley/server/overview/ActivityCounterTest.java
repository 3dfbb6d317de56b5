package chat.parley.server.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import chat.parley.model.PostView;
import chat.parley.server.message.MessagePosted;
import chat.parley.server.room.Room;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What was counted is added once, however long the database is away. */
class ActivityCounterTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:30Z");
    private static final long MINUTE = NOW.getEpochSecond() / 60;

    private final ActivityMinutes minutes = mock(ActivityMinutes.class);
    private final Census census = mock(Census.class);
    private final ActivityCounter counter = new ActivityCounter(minutes, census, Clock.fixed(NOW, ZoneOffset.UTC));
    private final AtomicLong stored = new AtomicLong();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean away;

    ActivityCounterTest() {
        doAnswer(call -> {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            assertThat(call.<Long>getArgument(0)).isBetween(MINUTE - 1, MINUTE);
            stored.addAndGet(call.<Long>getArgument(1));
            return writes.incrementAndGet();
        }).when(minutes).add(anyLong(), anyLong(), anyInt());
    }

    @Test
    void whatWaitedWhileTheDatabaseWasAwayIsAddedOnceItIsBack() {
        away = true;
        post(NOW.minusSeconds(31));
        post(NOW);
        counter.settle();
        counter.settle();
        post(NOW);
        away = false;
        counter.settle();
        counter.close();
        assertThat(stored).hasValue(3);
        assertThat(counter.posted()).isEqualTo(3);
    }

    @Test
    void whileNothingHappensAMinuteIsMarkedOnce() {
        for (int i = 0; i < 10; i++) {
            counter.settle();
        }
        assertThat(writes).hasValue(1);
        when(census.connections()).thenReturn(5);
        counter.settle();
        counter.settle();
        assertThat(writes).as("more were there than before").hasValue(2);
    }

    private void post(Instant at) {
        PostView post = mock(PostView.class);
        when(post.createdAt()).thenReturn(at);
        counter.posted(new MessagePosted(mock(Room.class), post, System.nanoTime()));
    }
}
