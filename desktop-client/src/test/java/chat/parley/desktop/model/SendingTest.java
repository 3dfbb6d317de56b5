package chat.parley.desktop.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Kept;
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
    private final FaultyOutbox disk = new FaultyOutbox();
    private Chat chat = world.device(ana, new Kept(outbox, Cache.none()));
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
    void aMessageIsWrittenDownThenSentAndKeepsItsKey() {
        CompletableFuture<Void> kept = room.send("hello", null);
        MessageItem written = room.messages().getLast();
        assertThat(written.delivery()).isEqualTo(new Delivery.Writing());
        world.settle();
        assertThat(kept).isCompleted();
        MessageItem sent = room.messages().getLast();
        assertThat(sent.delivery()).isEqualTo(new Delivery.Sent());
        assertThat(sent.key()).isEqualTo(written.key());
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
    void whatWasStoredUnansweredAndDeletedSinceIsNoLongerToBeSent() {
        world.server.holdEvents();
        world.server.loseAnswers(1);
        room.send("regretted on the phone", null);
        room.send("next", null);
        world.settle();
        hall.delete(hall.messages.getFirst().id());
        world.pass(Duration.ofSeconds(30));
        assertThat(outbox.load()).isEmpty();
        assertThat(room.messages()).extracting(MessageItem::deleted).containsExactly(true, false);
        assertThat(room.messages()).extracting(MessageItem::delivery).containsOnly(new Delivery.Sent());
        assertThat(chat.conversations().getFirst().preview().get().delivery()).isEqualTo(new Delivery.Sent());
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
    void aServerWithoutSpaceIsWaitedForHoweverLongItTakes() {
        for (int i = 0; i < 20; i++) {
            world.server.refuseNext(507);
        }
        room.send("when there is space", null);
        world.pass(Duration.ofSeconds(40));
        assertThat(chat.serverFull().get()).isTrue();
        assertThat(room.messages().getLast().delivery()).isEqualTo(new Delivery.Waiting());
        world.pass(Duration.ofMinutes(1));
        assertThat(texts(hall)).containsExactly("when there is space");
        assertThat(chat.serverFull().get()).isFalse();
    }

    @Test
    void whoSignsOutTakesNothingAlongAndFindsItAgain() {
        world.server.goDown();
        world.settle();
        room.send("mine", null);
        world.settle();
        assertThat(chat.unsent()).isEqualTo(1);
        chat.signOut();
        world.server.comeUp();
        world.settle();
        assertThat(hall.messages).isEmpty();
        world.device(ana, new Kept(outbox, Cache.none()));
        world.pass(Duration.ofSeconds(5));
        assertThat(hall.messages).extracting(MessageView::postedByUser).containsExactly(ana);
    }

    @Test
    void whatIsGivenUpOnSigningOutIsNeverSent() {
        world.server.goDown();
        world.settle();
        room.send("on second thoughts", null);
        world.settle();
        chat.discardUnsent();
        chat.signOut();
        world.server.comeUp();
        world.settle();
        assertThat(outbox.load()).isEmpty();
        world.device(ana, new Kept(outbox, Cache.none()));
        world.pass(Duration.ofSeconds(5));
        assertThat(hall.messages).isEmpty();
    }

    @Test
    void whatAnEarlierRunLeftGoesOutBeforeWhatIsWrittenNow() {
        world.server.goDown();
        world.settle();
        room.send("left", null);
        world.settle();
        chat.close();
        world.server.comeUp();
        chat = world.device(ana, new Kept(outbox, Cache.none()));
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
        room = open(world.device(ana, new Kept(outbox, Cache.none())));
        assertThat(room.messages().getLast().delivery()).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void nothingIsPromisedBeforeTheDiskHasIt() {
        world.server.goDown();
        world.settle();
        CompletableFuture<Void> kept = room.send("careful", null);
        while (outbox.load().isEmpty()) {
            assertThat(kept).isNotDone();
            assertThat(room.messages().getLast().delivery()).isEqualTo(new Delivery.Writing());
            world.step();
        }
        world.settle();
        assertThat(kept).isCompleted();
        assertThat(room.messages().getLast().delivery()).isEqualTo(new Delivery.Waiting());
    }

    @Test
    void aDiskThatTakesNothingIsToldAndSendingGoesOn() {
        Chat chat = world.device(ana, new Kept(disk, Cache.none()));
        Room room = open(chat);
        disk.full = true;
        CompletableFuture<Void> kept = room.send("one", null);
        world.settle();
        assertThat(kept).isCompletedExceptionally();
        assertThat(chat.unkept().get()).isTrue();
        assertThat(texts(hall)).containsExactly("one");
        world.server.goDown();
        world.settle();
        room.send("two", null);
        world.settle();
        assertThat(room.messages().getLast().delivery()).isEqualTo(new Delivery.Waiting());
        disk.full = false;
        world.pass(Duration.ofMinutes(1));
        assertThat(chat.unkept().get()).isFalse();
        assertThat(disk.load()).extracting(Outgoing::text).containsExactly("two");
    }

    @Test
    void aMessageGivenUpOnAFullDiskDoesNotComeBack() {
        Chat chat = world.device(ana, new Kept(disk, Cache.none()));
        Room room = open(chat);
        world.server.goDown();
        world.settle();
        room.send("never", null);
        world.settle();
        disk.full = true;
        room.discard(room.messages().getLast());
        world.settle();
        assertThat(chat.unkept().get()).isTrue();
        disk.full = false;
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(hall.messages).isEmpty();
        assertThat(disk.load()).isEmpty();
    }

    @Test
    void draftsAreOnDiskWithinASecondAndBackAfterACrash() {
        chat.drafts().keep(hall.id, new Drafts.Draft("I was about to say", null));
        world.pass(Duration.ofMillis(900));
        Chat next = world.device(ana, new Kept(outbox, Cache.none()));
        world.settle();
        assertThat(next.drafts().of(hall.id)).isEqualTo(new Drafts.Draft("I was about to say", null));
        next.drafts().keep(hall.id, Drafts.Draft.NONE);
        next.close();
        world.settle();
        assertThat(outbox.drafts()).isEmpty();
    }

    @Test
    void whatWasReadOfflineIsToldByTheNextRun() {
        hall.post(boris, "read me");
        world.settle();
        world.server.goDown();
        world.settle();
        room.markReadUpTo(1);
        world.pass(Duration.ofSeconds(1));
        assertThat(outbox.readMarks()).isEqualTo(Map.of(hall.id, 1L));
        chat.close();
        world.server.comeUp();
        world.device(ana, new Kept(outbox, Cache.none()));
        world.pass(Duration.ofSeconds(5));
        assertThat(hall.readUpTo(ana)).isEqualTo(1);
        assertThat(outbox.readMarks()).isEmpty();
    }

    @Test
    void nothingButBlanksIsNotSent() {
        assertThatThrownBy(() -> room.send(" \n ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(FakeRoom room) {
        return room.messages.stream().map((MessageView message) -> message.message().messageText()).toList();
    }
}
