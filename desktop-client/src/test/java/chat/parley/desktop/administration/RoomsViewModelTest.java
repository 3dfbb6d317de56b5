package chat.parley.desktop.administration;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import chat.parley.desktop.backend.RoomsQuestion.Sort;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.AdminRoomView;
import chat.parley.model.RoomType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomsViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private final FakeAdministration office = server.administration;
    private Chat chat;
    private RoomsViewModel model;

    @BeforeEach
    void signIn() {
        IntStream.range(0, 250).forEach(i -> office.rooms.rooms.add(new AdminRoomView("r" + i,
                RoomType.CONSUMER_TO_CONSUMER, "Room " + i, List.of(), 3, 100 - i, 0, SampleServer.NINE,
                SampleServer.NINE)));
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        model = new RoomsViewModel(chat, timer);
        model.enter();
    }

    @Test
    void moreRoomsComeAsOneGoesDownUntilThereAreNone() {
        assertThat(model.rooms()).hasSize(100);
        assertThat(model.total().get()).isEqualTo(250);
        office.rooms.rooms.addFirst(office.rooms.rooms.remove(150)); // moved up meanwhile: the next page begins with one that is known
        model.atEnd();
        model.atEnd();
        model.atEnd();
        assertThat(model.rooms()).extracting(AdminRoomView::id).doesNotHaveDuplicates().hasSize(249);
        model.sort(Sort.MESSAGES, false);
        assertThat(office.asked).endsWith("rooms 0 MESSAGES up");
        assertThat(model.rooms()).hasSize(100);
    }

    @Test
    void theyAreLookedForByWords() {
        model.words().set("Room 24");
        timer.pass(Duration.ofSeconds(1));
        assertThat(model.rooms()).hasSize(11);
        model.words().set("nothing");
        timer.pass(Duration.ofSeconds(1));
        assertThat(model.state().get()).isEqualTo(RoomsViewModel.State.NOTHING);
        model.clearFilters();
        assertThat(model.rooms()).hasSize(100);
    }

    @Test
    void oneThatIsDeletedIsGoneAndOneThatIsNotStays() {
        AdminRoomView first = model.rooms().getFirst();
        office.wantsPassword = true;
        var refused = model.delete(first);
        chat.administration().check().cancel();
        assertThat(refused).isCompletedExceptionally();
        assertThat(model.rooms()).contains(first);
        office.wantsPassword = false;
        model.delete(first);
        assertThat(model.rooms()).doesNotContain(first);
        assertThat(model.total().get()).isEqualTo(249);
        office.rooms.rooms.removeIf(room -> room.id().equals("r1"));
        model.delete(model.rooms().getFirst());
        assertThat(model.rooms()).as("somebody else was faster").extracting(AdminRoomView::id).doesNotContain("r1");
    }
}
