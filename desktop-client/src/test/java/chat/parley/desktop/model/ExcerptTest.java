package chat.parley.desktop.model;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {

    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final Chat chat = world.device(ana);
    private Room room;

    @BeforeEach
    void write() {
        for (int i = 1; i <= 1000; i++) {
            hall.post(i % 2 == 0 ? ana : boris, "text " + i);
        }
        hall.read(ana, 1000);
        world.settle();
        room = chat.room(chat.conversations().getFirst());
        room.enter();
        world.settle();
    }

    @Test
    void itGrowsAtBothEndsWithoutAGap() {
        Excerpt part = done(room.elsewhere().around(300));
        assertThat(numbers(part)).contains(300L);
        part.loadOlder();
        part.loadNewer();
        world.settle();
        assertThat(numbers(part)).hasSizeGreaterThan(99).isEqualTo(
                LongStream.rangeClosed(part.first(), part.last()).boxed().toList());
        assertThat(room.firstLoaded()).isGreaterThan(900);
    }

    @Test
    void theFirstMessageEndsIt() {
        Excerpt part = done(room.elsewhere().around(3));
        assertThat(part.first()).isEqualTo(1);
        assertThat(part.atStart().get()).isTrue();
    }

    @Test
    void whatIsEditedAndDeletedThereShows() {
        Excerpt part = done(room.elsewhere().around(300));
        hall.edit(hall.messages.get(299).id(), "changed");
        hall.delete(hall.messages.get(300).id());
        hall.post(boris, "now");
        world.settle();

        assertThat(at(part, 300).text()).isEqualTo("changed");
        assertThat(at(part, 301).deleted()).isTrue();
        assertThat(part.last()).isLessThan(400);
    }

    @Test
    void whatWasMissedDuringAnOutageShowsAfterIt() {
        Excerpt part = done(room.elsewhere().around(300));
        world.server.goDown();
        hall.edit(hall.messages.get(299).id(), "changed");
        world.server.comeUp();
        world.pass(java.time.Duration.ofMinutes(1));

        assertThat(at(part, 300).text()).isEqualTo("changed");
    }

    @Test
    void theFirstMessageSinceAMomentIsFoundInFewQuestions() {
        Instant then = hall.messages.get(416).createdAt();
        int before = world.server.requests;

        assertThat(done(room.elsewhere().numberSince(then))).isEqualTo(417);
        assertThat(done(room.elsewhere().numberSince(then.plusNanos(1)))).isEqualTo(418);
        assertThat(done(room.elsewhere().numberSince(Instant.EPOCH))).isEqualTo(1);
        assertThat(done(room.elsewhere().numberSince(then.plusSeconds(1_000_000)))).isEqualTo(1000);
        assertThat(world.server.requests - before).isLessThan(50);
    }

    @Test
    void anOriginalIsAskedForOnce() {
        int before = world.server.requests;
        assertThat(done(room.elsewhere().original(hall.messages.get(4).id())).text()).isEqualTo("text 5");
        done(room.elsewhere().original(hall.messages.get(4).id()));
        assertThat(done(room.elsewhere().original(hall.messages.get(999).id())).text()).isEqualTo("text 1000");

        assertThat(world.server.requests - before).isEqualTo(1);
        assertThat(room.elsewhere().original("nothing")).satisfies(gone -> {
            world.settle();
            assertThat(gone).isCompletedExceptionally();
        });
    }

    private <T> T done(CompletableFuture<T> answer) {
        world.settle();
        return answer.join();
    }

    private static List<Long> numbers(Excerpt part) {
        return part.messages().stream().map(MessageItem::number).toList();
    }

    private static MessageItem at(Excerpt part, long number) {
        return part.messages().get((int) (number - part.first()));
    }
}
