package chat.parley.desktop.model;

import java.time.Duration;
import java.util.List;

import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MembershipTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final UserView vera = world.server.person("vera");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final Chat chat = world.device(ana);
    private final Chat other = world.device(vera);

    @Test
    void aRoomThatIsRenamedHasItsNewNameAndTheLine() {
        world.settle();
        Conversation row = chat.conversation(hall.id).orElseThrow();
        Room room = chat.room(row);
        room.enter();
        world.settle();
        chat.membership().rename(row, "Workshop");
        world.pass(Duration.ofSeconds(1));
        assertThat(row.profile().name().get()).isEqualTo("Workshop");
        assertThat(row.unread().get()).isZero();
        assertThat(room.messages()).extracting(MessageItem::line).containsExactly(new RoomLine.Renamed("Workshop"));
        assertThat(room.messages().getFirst().own()).isFalse();
    }

    @Test
    void aLineIsNoUnreadMessage() {
        hall.happens(boris, new RoomLine.Renamed("Workshop"));
        hall.post(boris, "hello");
        hall.happens(boris, new RoomLine.Renamed("Garage"));
        world.settle();
        Conversation row = chat.conversation(hall.id).orElseThrow();
        assertThat(row.unread().get()).isEqualTo(1);
        hall.happens(boris, new RoomLine.Renamed("Shed"));
        world.pass(Duration.ofSeconds(1));
        assertThat(row.unread().get()).isEqualTo(1);
        assertThat(row.preview().get().line()).isEqualTo(new RoomLine.Renamed("Shed"));
    }

    @Test
    void whoIsAddedHasTheRoomAndWhoIsRemovedNoLonger() {
        world.settle();
        hall.post(boris, "long ago");
        chat.membership().add(chat.conversation(hall.id).orElseThrow(), List.of(vera));
        world.pass(Duration.ofSeconds(1));
        Conversation theirs = other.conversation(hall.id).orElseThrow();
        assertThat(theirs.unread().get()).isZero();
        Room room = other.room(theirs);
        room.enter();
        world.settle();
        assertThat(room.messages()).extracting(MessageItem::text).contains("long ago");

        chat.membership().remove(chat.conversation(hall.id).orElseThrow(), vera);
        world.pass(Duration.ofSeconds(1));
        assertThat(other.conversations()).isEmpty();
        assertThat(chat.conversation(hall.id).orElseThrow().others().get()).containsExactly(boris);
    }

    @Test
    void whoWasRemovedWhileAwayLosesTheRoomOnReturn() {
        hall.happens(boris, new RoomLine.Added(List.of(vera)));
        world.pass(Duration.ofSeconds(1));
        assertThat(other.conversations()).hasSize(1);
        world.server.goDown();
        world.settle();
        hall.happens(boris, new RoomLine.Removed(List.of(vera)));
        world.server.comeUp();
        world.pass(Duration.ofMinutes(2));
        assertThat(other.conversations()).isEmpty();
    }

    @Test
    void whoLeavesHasTheRoomNoMore() {
        world.settle();
        chat.membership().leave(chat.conversation(hall.id).orElseThrow());
        world.pass(Duration.ofSeconds(1));
        assertThat(chat.conversations()).isEmpty();
        assertThat(hall.members).containsExactly(boris);
    }
}
