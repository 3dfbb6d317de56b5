package chat.parley.desktop.model;

import java.time.Duration;
import java.util.List;

import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChatTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final UserView vera = world.server.person("vera");

    private static List<String> rooms(Chat chat) {
        return chat.conversations().stream().map(Conversation::roomId).toList();
    }

    @Test
    void allConversationsComePageByPageLatestFirst() {
        for (int i = 0; i < 250; i++) {
            world.server.room(ana, boris).post(boris, "hello");
        }
        Chat chat = world.device(ana);
        assertThat(chat.conversationsLoaded().get()).isFalse();
        world.settle();
        assertThat(chat.conversations()).hasSize(250);
        assertThat(rooms(chat).getFirst()).isEqualTo("r250");
        assertThat(chat.totalUnread().get()).isEqualTo(250);
    }

    @Test
    void aConversationMovesUpWhenSomebodyWrites() {
        FakeRoom hall = world.server.room(ana, boris);
        FakeRoom yard = world.server.room(ana, vera);
        Chat chat = world.device(ana);
        world.settle();
        assertThat(rooms(chat)).containsExactly(yard.id, hall.id);
        hall.post(boris, "up");
        world.settle();
        assertThat(rooms(chat)).containsExactly(hall.id, yard.id);
        assertThat(chat.conversations().getFirst().preview().get().text()).isEqualTo("up");
        assertThat(chat.conversations().getFirst().unread().get()).isEqualTo(1);
    }

    @Test
    void aRoomThatSomebodyElseOpensAppears() {
        Chat chat = world.device(ana);
        world.settle();
        world.server.room(boris, ana).post(boris, "hi");
        world.pass(Duration.ofSeconds(1));
        assertThat(chat.conversations()).hasSize(1);
        assertThat(chat.conversations().getFirst().other()).isEqualTo(boris);
        assertThat(chat.conversations().getFirst().unread().get()).isEqualTo(1);
    }

    @Test
    void startingTheSameConversationTwiceGivesTheSameOne() {
        Chat chat = world.device(ana);
        world.settle();
        var first = chat.start(List.of(boris), RoomType.CONSUMER_TO_CONSUMER);
        world.settle();
        var second = chat.start(List.of(boris), RoomType.CONSUMER_TO_CONSUMER);
        world.settle();
        assertThat(second.join()).isSameAs(first.join());
        assertThat(chat.conversations()).containsExactly(first.join());
    }

    @Test
    void aDeletedConversationIsGoneOnEveryDeviceAlsoWhenItWasAway() {
        FakeRoom hall = world.server.room(ana, boris);
        Chat desk = world.device(ana);
        Chat phone = world.device(ana);
        world.settle();
        phone.close();
        Chat away = world.device(boris);
        world.settle();
        desk.delete(desk.conversations().getFirst());
        world.pass(Duration.ofSeconds(1));
        assertThat(desk.conversations()).isEmpty();
        assertThat(away.conversations()).isEmpty();
        assertThat(world.server.rooms).doesNotContainKey(hall.id);
    }

    @Test
    void aRoomThatWasDeletedDuringAnOutageDisappears() {
        FakeRoom hall = world.server.room(ana, boris);
        Chat chat = world.device(ana);
        world.settle();
        world.server.goDown();
        world.settle();
        world.server.rooms.remove(hall.id);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(chat.conversations()).isEmpty();
    }

    @Test
    void peopleAreFoundWithoutOneself() {
        Chat chat = world.device(ana);
        world.settle();
        var found = chat.findPeople("", 0);
        world.settle();
        assertThat(found.join()).containsExactly(boris, vera);
    }

    @Test
    void presenceIsShownAndForgottenWithTheConnection() {
        world.server.room(ana, boris);
        Chat chat = world.device(ana);
        Chat other = world.device(boris);
        world.settle();
        Conversation row = chat.conversations().getFirst();
        assertThat(row.presence().get().online()).isTrue();
        other.close();
        world.settle();
        assertThat(row.presence().get().online()).isFalse();
        assertThat(row.presence().get().lastSeenAt()).isNotNull();
        world.server.goDown();
        world.settle();
        assertThat(row.presence().get()).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void itTriesAgainByItselfAndAtOnceWhenTold() {
        world.server.goDown();
        Chat chat = world.device(ana);
        world.settle();
        assertThat(chat.connection().get()).isInstanceOf(ConnectionState.Offline.class);
        world.pass(Duration.ofMinutes(5));
        world.server.comeUp();
        chat.tryNow();
        world.settle();
        assertThat(chat.connection().get().online()).isTrue();
        world.pass(Duration.ofSeconds(15));
        world.server.goDown();
        world.settle();
        world.server.comeUp();
        world.pass(Duration.ofSeconds(1));
        assertThat(chat.connection().get().online()).as("the first try comes within a second").isTrue();
    }

    @Test
    void aServerThatClosesWhatItOpensIsAskedLessAndLessOften() {
        Chat chat = world.device(ana);
        int connections = 0;
        for (int second = 0; second < 120; second++) {
            world.pass(Duration.ofSeconds(1));
            if (chat.connection().get().online()) {
                connections++;
                world.server.goDown();
                world.settle();
                world.server.comeUp();
            }
        }
        assertThat(connections).isBetween(3, 20);
    }

    @Test
    void aSessionEndedElsewhereStopsTheTrying() {
        Chat chat = world.device(ana);
        world.settle();
        world.server.signOutEverywhere(ana);
        world.settle();
        assertThat(chat.connection().get()).isEqualTo(new ConnectionState.SignedOut());
        int requests = world.server.requests;
        world.pass(Duration.ofMinutes(10));
        assertThat(world.server.requests).isEqualTo(requests);
    }

    @Test
    void signingOutEndsTheSessionEvenIfTheServerIsAway() {
        Chat chat = world.device(ana);
        world.settle();
        world.server.goDown();
        world.settle();
        var done = chat.signOut();
        world.settle();
        assertThat(done).isCompleted();
        assertThat(chat.connection().get()).isEqualTo(new ConnectionState.SignedOut());
        chat.close();
        assertThat(chat.connection().get()).isEqualTo(new ConnectionState.SignedOut());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsDeletedWhileSigningOutIsDeletedBeforeTheSessionEnds(long seed) {
        World world = new World(seed);
        UserView ana = world.server.person("ana");
        FakeRoom hall = world.server.room(ana, world.server.person("boris"));
        hall.post(ana, "regrets");
        Chat chat = world.device(ana);
        world.settle();
        Room room = chat.room(chat.conversations().getFirst());
        room.enter();
        world.settle();
        var gone = room.amendments().delete(room.messages().getFirst());
        chat.signOut();
        world.settle();
        assertThat(gone).isCompleted();
        assertThat(hall.messages.getFirst().deletedAt()).isNotNull();
    }

    @Test
    void absurdFramesDoNoHarm() {
        FakeRoom hall = world.server.room(ana, boris);
        Chat chat = world.device(ana);
        world.settle();
        Room room = chat.room(chat.conversations().getFirst());
        room.enter();
        world.settle();
        world.server.tell(ana, new ServerFrame.Unknown());
        world.server.tell(ana, new ServerFrame.Ready("", Integer.MIN_VALUE, world.server.now(), null));
        world.server.tell(ana, new ServerFrame.Typing("nowhere", "nobody"));
        world.server.tell(ana, new ServerFrame.RoomRead(hall.id, "nobody", Long.MAX_VALUE, world.server.now()));
        world.server.tell(ana, new ServerFrame.RoomRead(hall.id, boris.id(), Long.MIN_VALUE, world.server.now()));
        world.server.tell(ana,
                new ServerFrame.MessageDeleted(hall.id, "x", Long.MAX_VALUE, Long.MAX_VALUE, world.server.now()));
        world.server.tell(ana, new ServerFrame.MessageDeleted(hall.id, "x", -5, -5, world.server.now()));
        world.server.tell(ana, new ServerFrame.RoomDeleted("nowhere"));
        world.pass(Duration.ofMinutes(1));
        hall.post(boris, "still here");
        world.settle();
        assertThat(room.messages()).extracting(MessageItem::text).containsExactly("still here");
        assertThat(chat.connection().get().online()).isTrue();
    }
}
