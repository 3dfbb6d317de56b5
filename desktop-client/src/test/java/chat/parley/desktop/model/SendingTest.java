package chat.parley.desktop.model;

import java.time.Duration;
import java.util.List;

import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Outgoing;
import chat.parley.model.MessageView;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SendingTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final Outbox outbox = Outbox.inMemory();
    private Chat chat = world.device(ana, outbox);
    private Room room;

    @BeforeEach
    void anaHasTheRoomOpen() {
        room = open(chat);
    }

    private Room open(Chat device) {
        world.settle();
        Room opened = device.room(device.conversation(hall.id).orElseThrow());
        opened.enter();
        world.settle();
        return opened;
    }

    @Test
    void aMessageWaitsFirstAndKeepsItsKeyWhenItIsSent() {
        room.send("hello", null);
        MessageItem waiting = room.messages().getLast();
        assertThat(waiting.delivery()).isEqualTo(new Delivery.Waiting());
        world.settle();
        MessageItem sent = room.messages().getLast();
        assertThat(sent.delivery()).isEqualTo(new Delivery.Sent());
        assertThat(sent.key()).isEqualTo(waiting.key());
        assertThat(room.messages()).hasSize(1);
        assertThat(outbox.load()).isEmpty();
    }

    @Test
    void whatIsWrittenOfflineGoesOutOnceAndInOrderWhenTheServerIsBack() {
        world.server.goDown();
        world.settle();
        List.of("one", "two", "three").forEach(text -> room.send(text, null));
        world.pass(Duration.ofMinutes(2));
        assertThat(room.messages()).extracting(MessageItem::delivery).containsOnly(new Delivery.Waiting());
        assertThat(chat.connection().get()).isInstanceOf(ConnectionState.Offline.class);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(texts(hall)).containsExactly("one", "two", "three");
        assertThat(room.messages()).extracting(MessageItem::delivery).containsOnly(new Delivery.Sent());
    }

    @Test
    void aLostAnswerDoesNotDoubleTheMessage() {
        world.server.holdEvents();
        world.server.loseAnswers(2);
        room.send("once", null);
        world.pass(Duration.ofSeconds(30));
        assertThat(texts(hall)).containsExactly("once");
        assertThat(room.messages()).hasSize(1);
        assertThat(room.messages().getFirst().delivery()).isEqualTo(new Delivery.Sent());
        world.server.deliver().forEach(Runnable::run);
        world.settle();
        assertThat(room.messages()).hasSize(1);
    }

    @Test
    void theEventMayOvertakeTheAnswer() {
        world.server.loseAnswers(1);
        room.send("quick", null);
        world.settle();
        assertThat(room.messages()).hasSize(1);
        assertThat(room.messages().getFirst().delivery()).isEqualTo(new Delivery.Sent());
        assertThat(outbox.load()).isEmpty();
    }

    @Test
    void aRefusedMessageStaysAndLetsTheNextOnePass() {
        world.server.refuseNext(403);
        room.send("no", null);
        room.send("yes", null);
        world.settle();
        assertThat(texts(hall)).containsExactly("yes");
        MessageItem refused = room.messages().getLast();
        assertThat(refused.text()).isEqualTo("no");
        assertThat(refused.delivery()).isInstanceOf(Delivery.Failed.class);
        assertThat(chat.conversations().getFirst().preview().get().delivery()).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void aRefusedMessageGoesOutAfterAllWhenItIsTriedAgain() {
        world.server.refuseNext(403);
        room.send("again", null);
        world.settle();
        room.retry(room.messages().getLast());
        world.settle();
        assertThat(texts(hall)).containsExactly("again");
        assertThat(room.messages()).hasSize(1);
    }

    @Test
    void aDiscardedMessageIsGoneForGood() {
        world.server.goDown();
        world.settle();
        room.send("never mind", null);
        room.discard(room.messages().getLast());
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(hall.messages).isEmpty();
        assertThat(room.messages()).isEmpty();
        assertThat(outbox.load()).isEmpty();
    }

    @Test
    void aServerInTroubleIsAskedAgainAndGivenUpAfterAWhile() {
        for (int i = 0; i < 3; i++) {
            world.server.refuseNext(503);
        }
        room.send("patience", null);
        world.pass(Duration.ofSeconds(30));
        assertThat(texts(hall)).containsExactly("patience");
        for (int i = 0; i < 5; i++) {
            world.server.refuseNext(503);
        }
        room.send("too much", null);
        world.pass(Duration.ofMinutes(1));
        assertThat(room.messages().getLast().delivery()).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void whatAnEarlierRunLeftGoesOutBeforeWhatIsWrittenNow() {
        world.server.goDown();
        world.settle();
        room.send("left", null);
        world.settle();
        chat.close();
        world.server.comeUp();
        chat = world.device(ana, outbox);
        room = open(chat);
        room.send("new", null);
        world.settle();
        assertThat(texts(hall)).containsExactly("left", "new");
    }

    @Test
    void aFailedMessageIsStillThereAfterARestart() {
        world.server.refuseNext(403);
        room.send("refused", null);
        world.settle();
        chat.close();
        assertThat(outbox.load()).extracting(Outgoing::text).containsExactly("refused");
        room = open(world.device(ana, outbox));
        assertThat(room.messages().getLast().delivery()).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void nothingButBlanksIsNotSent() {
        assertThatThrownBy(() -> room.send(" \n ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(FakeRoom room) {
        return room.messages.stream().map((MessageView message) -> message.message().messageText()).toList();
    }
}
