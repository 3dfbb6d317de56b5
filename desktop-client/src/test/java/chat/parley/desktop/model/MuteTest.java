package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;

import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MuteTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));

    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final Chat chat = world.device(ana);
    private Conversation row;

    @BeforeEach
    void write() {
        hall.post(boris, "up");
        world.settle();
        row = chat.conversations().getFirst();
    }

    @Test
    void aSilenceForAnHourEndsByItself() {
        mute(ONE);
        assertThat(row.muted().get()).isTrue();
        assertThat(row.mutedUntil().get()).isEqualTo(ONE);
        assertThat(chat.totalUnread().get()).isZero();

        world.pass(Duration.ofMinutes(59));
        assertThat(row.muted().get()).isTrue();
        world.pass(Duration.ofMinutes(1));
        assertThat(row.muted().get()).isFalse();
        assertThat(row.mutedUntil().get()).isNull();
        assertThat(chat.totalUnread().get()).isEqualTo(1);
    }

    @Test
    void aSilenceForGoodEndsOnlyWhenItIsLifted() {
        mute(null);
        world.pass(Duration.ofDays(400));
        assertThat(row.muted().get()).isTrue();

        chat.silence().unmute(row);
        world.settle();
        assertThat(row.muted().get()).isFalse();
    }

    @Test
    void aSilenceThatIsMadeLongerDoesNotEndAtItsFirstTime() {
        mute(ONE);
        mute(ONE.plus(Duration.ofHours(5)));
        world.pass(Duration.ofHours(2));
        assertThat(row.muted().get()).isTrue();
    }

    @Test
    void aServerWhoseClockIsBehindDoesNotMakeASilenceLonger() {
        mute(ONE);
        world.pass(Duration.ofHours(1));
        hall.post(boris, "again");
        world.server.goDown();
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(row.muted().get()).isFalse();
        assertThat(chat.totalUnread().get()).isEqualTo(2);
    }

    private void mute(@Nullable Instant until) {
        chat.silence().mute(row, until);
        world.settle();
    }
}
