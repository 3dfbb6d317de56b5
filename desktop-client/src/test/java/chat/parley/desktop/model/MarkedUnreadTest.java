package chat.parley.desktop.model;

import java.time.Duration;

import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One's own mark that a conversation waits, although everything in it was read. */
class MarkedUnreadTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final Chat desk = world.device(ana);
    private final Chat phone = world.device(ana);

    private Conversation row(Chat device) {
        return device.conversation(hall.id).orElseThrow();
    }

    private Room opened(Chat device) {
        Room room = device.room(row(device));
        room.enter();
        world.settle();
        return room;
    }

    private void mark() {
        hall.post(boris, "one");
        hall.read(ana, 1);
        world.pass(Duration.ofSeconds(2));
        desk.silence().markUnread(row(desk));
        world.pass(Duration.ofSeconds(1));
    }

    @Test
    void allDevicesShowItAndItCountsAsOneToLookAt() {
        mark();
        assertThat(row(phone).waits()).isTrue();
        assertThat(row(phone).unread().get()).isZero();
        assertThat(phone.totalUnread().get()).isEqualTo(1);
        hall.post(boris, "two");
        world.settle();
        assertThat(phone.totalUnread().get()).as("what is unread is counted, not the mark as well").isEqualTo(1);
    }

    @Test
    void lookingOnOneDeviceEndsItOnAll() {
        mark();
        opened(phone).markReadUpTo(1);
        assertThat(row(phone).waits()).as("at once").isFalse();
        world.pass(Duration.ofSeconds(2));
        assertThat(row(desk).waits()).isFalse();
        assertThat(desk.totalUnread().get()).isZero();
    }

    @Test
    void lookingWhileTheServerIsAwayEndsItWhenItIsBack() {
        mark();
        Room room = opened(phone);
        world.server.goDown();
        world.settle();
        room.markReadUpTo(1);
        world.pass(Duration.ofSeconds(5));
        assertThat(hall.isMarked(ana)).isTrue();
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(hall.isMarked(ana)).isFalse();
        assertThat(row(phone).waits()).isFalse();
    }
}
