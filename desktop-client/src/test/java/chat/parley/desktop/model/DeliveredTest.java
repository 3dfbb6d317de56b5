package chat.parley.desktop.model;

import java.time.Duration;

import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The mark between sent and read: on all devices of somebody. */
class DeliveredTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);

    private Room open(Chat device) {
        world.settle();
        Room opened = device.room(device.conversation(hall.id).orElseThrow());
        opened.enter();
        world.settle();
        return opened;
    }

    private static Delivery last(Room room) {
        return room.messages().getLast().delivery();
    }

    @Test
    void aMessageIsDeliveredOnceEveryDeviceOfTheOtherKeepsIt() {
        world.device(boris);
        Chat phone = world.device(boris);
        Room room = open(world.device(ana));
        room.send("one", null);
        world.pass(Duration.ofSeconds(3));
        assertThat(last(room)).isEqualTo(new Delivery.Delivered());
        assertThat(room.deliveredTo(room.messages().getLast())).containsExactly(boris.id());
        phone.close();
        room.send("two", null);
        world.pass(Duration.ofSeconds(3));
        assertThat(last(room)).isEqualTo(new Delivery.Sent());
        assertThat(room.messages().getFirst().delivery()).isEqualTo(new Delivery.Delivered());
    }

    @Test
    void whatWasDeliveredWhileTheAuthorWasAwayShowsWhenTheyAreBack() {
        Room room = open(world.device(ana));
        room.send("one", null);
        world.settle();
        assertThat(last(room)).isEqualTo(new Delivery.Sent());
        world.server.goDown();
        world.settle();
        hall.delivered(boris, 1);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(last(room)).isEqualTo(new Delivery.Delivered());
    }

    @Test
    void aServerThatForgotIsToldAgainByWhoComesBack() {
        Chat device = world.device(boris);
        open(device);
        hall.post(ana, "one");
        world.pass(Duration.ofSeconds(3));
        assertThat(hall.deliveredTo(boris)).isEqualTo(1);
        hall.forgetDeliveries();
        world.server.goDown();
        world.settle();
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(hall.deliveredTo(boris)).isEqualTo(1);
    }

    @Test
    void deliveredNeverCoversThatItWasRead() {
        Room room = open(world.device(ana));
        room.send("one", null);
        world.settle();
        hall.read(boris, 1);
        hall.delivered(boris, 1);
        world.settle();
        assertThat(last(room)).isEqualTo(new Delivery.Read());
    }
}
