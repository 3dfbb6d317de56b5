package chat.parley.desktop.model;

import java.time.Duration;
import java.util.List;

import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Outgoing;
import chat.parley.model.MessageView;
import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody had written in a room that they are then sent away from, or that is deleted under them. */
class EndedRoomTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final Outbox outbox = Outbox.inMemory();
    private final Chat chat = world.device(ana, new Kept(outbox, Cache.none()));
    private Conversation row;
    private Room room;

    @BeforeEach
    void anaHasTheRoomOpen() {
        hall.post(boris, "for members only");
        world.settle();
        row = chat.conversation(hall.id).orElseThrow();
        room = chat.room(row);
        room.enter();
        world.settle();
    }

    @Test
    void whatWaitsStaysUntilItIsGivenUp() {
        world.server.goDown();
        world.settle();
        room.send("one", null);
        room.send("two", null);
        world.settle();
        world.server.rooms.remove(hall.id);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(row.profile().ended().get()).isTrue();
        assertThat(chat.conversations()).containsExactly(row);
        assertThat(room.messages()).extracting(MessageItem::text).containsExactly("one", "two");
        assertThat(room.messages()).extracting(MessageItem::delivery).hasOnlyElementsOfType(Delivery.Failed.class);
        assertThat(row.preview().get().text()).isEqualTo("one");
        assertThat(outbox.load()).extracting(Outgoing::text).containsExactly("one", "two");
        room.discard(room.messages().getFirst());
        assertThat(chat.conversations()).containsExactly(row);
        room.discard(room.messages().getFirst());
        world.settle();
        assertThat(chat.conversations()).isEmpty();
        assertThat(outbox.load()).isEmpty();
    }

    @Test
    void whatWasBegunStaysUntilTheRoomIsDismissed() {
        chat.drafts().keep(hall.id, new Drafts.Draft("I was about to say", null));
        hall.happens(boris, new RoomLine.Removed(List.of(ana)));
        world.pass(Duration.ofSeconds(1));
        assertThat(row.profile().ended().get()).isTrue();
        assertThat(room.messages()).isEmpty();
        assertThat(row.unread().get()).isZero();
        assertThat(outbox.drafts()).containsKey(hall.id);
        chat.dismiss(row);
        world.pass(Duration.ofSeconds(1));
        assertThat(chat.conversations()).isEmpty();
        assertThat(outbox.drafts()).isEmpty();
    }

    @Test
    void whoComesBackGoesOnWhereTheyWere() {
        world.server.goDown();
        world.settle();
        room.send("still of use", null);
        world.settle();
        hall.happens(boris, new RoomLine.Removed(List.of(ana)));
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(room.messages()).extracting(MessageItem::text).containsExactly("still of use");
        hall.happens(boris, new RoomLine.Added(List.of(ana)));
        world.pass(Duration.ofMinutes(1));
        assertThat(row.profile().ended().get()).isFalse();
        room.retry(room.messages().getLast());
        world.settle();
        assertThat(hall.messages).extracting((MessageView message) -> message.message().messageText())
                .contains("still of use");
        assertThat(room.messages()).extracting(MessageItem::text).contains("for members only", "still of use");
        assertThat(outbox.load()).isEmpty();
    }

    @Test
    void nothingThatOthersWroteIsKeptOfIt() {
        chat.drafts().keep(hall.id, new Drafts.Draft("I was about to say", null));
        hall.happens(boris, new RoomLine.Removed(List.of(ana)));
        world.pass(Duration.ofSeconds(1));
        assertThat(row.view().unread()).isZero();
        assertThat(row.view().message()).isNull();
    }

    @Test
    void whoLeavesByThemselvesLeavesNothing() {
        chat.drafts().keep(hall.id, new Drafts.Draft("never mind", null));
        chat.membership().leave(row);
        world.pass(Duration.ofSeconds(1));
        assertThat(chat.conversations()).isEmpty();
        assertThat(outbox.drafts()).isEmpty();
    }
}
