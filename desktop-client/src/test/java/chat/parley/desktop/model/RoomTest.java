package chat.parley.desktop.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;

import chat.parley.model.ReadReceipt;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);

    private Room open(UserView person) {
        return open(world.device(person));
    }

    private Room open(Chat device) {
        world.settle();
        Room opened = device.room(device.conversation(hall.id).orElseThrow());
        opened.enter();
        world.settle();
        return opened;
    }

    private void borisWrites(int count) {
        for (int i = 0; i < count; i++) {
            hall.post(boris, "text " + i);
        }
    }

    private static void assertUnbroken(Room room, long first, long last) {
        assertThat(room.messages()).extracting(MessageItem::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(first, last).boxed().toList());
    }

    @Test
    void theNewestPageIsShownAndOlderOnesComeOnDemand() {
        borisWrites(120);
        hall.read(ana, 120);
        Room room = open(ana);
        assertUnbroken(room, 71, 120);
        assertThat(room.atStart().get()).isFalse();
        room.loadOlder();
        world.settle();
        room.loadOlder();
        world.settle();
        assertUnbroken(room, 1, 120);
        assertThat(room.atStart().get()).isTrue();
    }

    @Test
    void aPageIsAddedByOneChange() {
        borisWrites(120);
        hall.read(ana, 120);
        Room room = open(ana);
        List<Integer> added = new ArrayList<>();
        room.messages().addListener((ListChangeListener<MessageItem>) change -> {
            while (change.next()) {
                assertThat(change.wasRemoved()).isFalse();
                added.add(change.getAddedSize());
            }
        });
        room.loadOlder();
        room.loadOlder();
        world.settle();
        assertThat(added).containsExactly(50);
    }

    @Test
    void whatHappensIsSeenAtOnce() {
        Room room = open(ana);
        var first = hall.post(boris, "helo");
        hall.edit(first.id(), "hello");
        var second = hall.post(boris, "oops");
        hall.delete(second.id());
        int requests = world.server.requests;
        world.settle();
        assertThat(room.messages()).extracting(MessageItem::text).containsExactly("hello", "");
        assertThat(room.messages().getFirst().edited()).isTrue();
        assertThat(room.messages().getLast().deleted()).isTrue();
        assertThat(world.server.requests).as("events suffice").isEqualTo(requests);
    }

    @Test
    void aMissedEventIsFetched() {
        Room room = open(ana);
        world.server.holdEvents();
        borisWrites(3);
        world.server.deliver().getLast().run();
        world.settle();
        assertUnbroken(room, 1, 3);
    }

    @Test
    void everythingThatWasMissedWhileAwayIsThereAfterReconnecting() {
        borisWrites(60);
        Room room = open(ana);
        var edited = hall.messages.get(20);
        world.server.goDown();
        world.settle();
        borisWrites(150);
        hall.edit(edited.id(), "changed meanwhile");
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertUnbroken(room, room.messages().getFirst().number(), 210);
        assertThat(room.find(edited.id()).orElseThrow().text()).isEqualTo("changed meanwhile");
    }

    @Test
    void farBehindTheWindowBeginsAnew() {
        Room room = open(ana);
        world.server.goDown();
        world.settle();
        borisWrites(5_000);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertUnbroken(room, 4_951, 5_000);
        assertThat(room.atStart().get()).isFalse();
    }

    @Test
    void aServerRestoredFromABackupIsBelieved() {
        borisWrites(10);
        Room room = open(ana);
        world.server.goDown();
        world.settle();
        hall.forgetNewest(4);
        world.server.comeUp();
        int requests = world.server.requests;
        world.pass(Duration.ofMinutes(1));
        assertUnbroken(room, 1, 6);
        assertThat(world.server.requests - requests).isLessThan(15);
    }

    @Test
    void theDividerStandsBeforeTheFirstUnreadMessageHoweverFarBack() {
        borisWrites(300);
        hall.read(ana, 40);
        Room room = open(ana);
        assertThat(room.firstUnread().get()).isEqualTo(41);
        assertThat(room.messages().getFirst().number()).isLessThanOrEqualTo(41);
        assertThat(room.loading().get()).isFalse();
    }

    @Test
    void ownAndDeletedMessagesAreNotUnread() {
        hall.post(ana, "mine");
        hall.delete(hall.post(boris, "gone").id());
        hall.post(boris, "unread");
        Room room = open(ana);
        assertThat(room.firstUnread().get()).isEqualTo(3);
        assertThat(room.conversation().unread().get()).isEqualTo(1);
    }

    @Test
    void readingIsToldTogetherAndNeverBackwards() {
        borisWrites(10);
        Room room = open(ana);
        LongStream.of(3, 5, 4, 8, 2).forEach(room::markReadUpTo);
        assertThat(room.conversation().unread().get()).as("at once").isEqualTo(2);
        int requests = world.server.requests;
        world.pass(Duration.ofSeconds(2));
        assertThat(hall.readUpTo(ana)).isEqualTo(8);
        assertThat(world.server.requests - requests).as("one mark, one summary").isEqualTo(2);
        assertThat(room.conversation().unread().get()).isEqualTo(2);
    }

    @Test
    void whatWasReadWhileOfflineIsToldLater() {
        borisWrites(4);
        Room room = open(ana);
        world.server.goDown();
        world.settle();
        room.markReadUpTo(3);
        world.pass(Duration.ofSeconds(10));
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(hall.readUpTo(ana)).isEqualTo(3);
        assertThat(room.conversation().unread().get()).isEqualTo(1);
    }

    @Test
    void readingOnOneDeviceShowsOnTheOther() {
        borisWrites(5);
        Chat phone = world.device(ana);
        world.settle();
        Room desk = open(ana);
        desk.markReadUpTo(5);
        world.pass(Duration.ofSeconds(2));
        assertThat(phone.conversations().getFirst().unread().get()).isZero();
        assertThat(phone.totalUnread().get()).isZero();
    }

    @Test
    void anOwnMessageIsReadOnceSomebodyHasReadIt() {
        Room room = open(ana);
        room.send("read me", null);
        world.settle();
        assertThat(room.messages().getFirst().delivery()).isEqualTo(new Delivery.Sent());
        hall.read(boris, 1);
        world.settle();
        MessageItem read = room.messages().getFirst();
        assertThat(read.delivery()).isEqualTo(new Delivery.Read());
        assertThat(read.readBy()).extracting(ReadReceipt::readByUserId).containsExactly(boris.id());
        assertThat(room.conversation().preview().get().delivery()).isEqualTo(new Delivery.Read());
    }

    @Test
    void readMarksThatWereMissedComeAfterReconnecting() {
        Room room = open(ana);
        room.send("read me", null);
        world.settle();
        world.server.goDown();
        world.settle();
        hall.read(boris, 1);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(room.messages().getFirst().delivery()).isEqualTo(new Delivery.Read());
    }

    @Test
    void editingAndDeletingShowWhenTheServerHasDoneThem() {
        Room room = open(ana);
        room.send("one", null);
        room.send("two", null);
        world.settle();
        var edit = room.amendments().edit(room.messages().getFirst(), "uno");
        var deletion = room.amendments().delete(room.messages().getLast());
        assertThat(room.messages()).extracting(MessageItem::text).containsExactly("one", "two");
        world.settle();
        assertThat(edit).isCompleted();
        assertThat(deletion).isCompleted();
        assertThat(room.messages()).extracting(MessageItem::text).containsExactly("uno", "");
    }

    @Test
    void aChangeDuringTheLoadingOfAnOlderPageIsNotLost() {
        borisWrites(100);
        hall.read(ana, 100);
        Room room = open(ana);
        room.loadOlder();
        world.step();
        hall.edit(hall.messages.get(10).id(), "changed in between");
        world.settle();
        assertThat(room.find(hall.messages.get(10).id()).orElseThrow().text()).isEqualTo("changed in between");
    }

    @Test
    void aRoomThatCannotBeLoadedSaysWhy() {
        Chat chat = world.device(ana);
        world.settle();
        Room room = chat.room(chat.conversation(hall.id).orElseThrow());
        world.server.rooms.remove(hall.id);
        room.enter();
        world.settle();
        assertThat(room.trouble().get()).isNotNull();
        assertThat(room.loading().get()).isFalse();
    }

    @Test
    void typingShowsForAWhileAndEndsWithTheMessage() {
        Room room = open(ana);
        Room other = open(boris);
        other.typing();
        other.typing();
        world.settle();
        assertThat(room.conversation().typing()).containsExactly(boris);
        assertThat(other.conversation().typing()).as("not oneself").isEmpty();
        world.pass(Duration.ofSeconds(7));
        assertThat(room.conversation().typing()).isEmpty();
        other.typing();
        world.settle();
        other.send("done", null);
        world.settle();
        assertThat(room.conversation().typing()).isEmpty();
    }
}
