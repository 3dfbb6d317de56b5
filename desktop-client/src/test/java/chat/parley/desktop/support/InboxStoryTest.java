package chat.parley.desktop.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FakeRoom;
import chat.parley.desktop.model.World;
import chat.parley.desktop.support.CaseViewModel.Stance;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two agents and a customer, each with the app, over a fake server. */
@SuppressWarnings("NullAway.Init") // set up before each test
class InboxStoryTest {

    private final World world = new World(7);
    private final HandTimer timer = new HandTimer();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Times times = new Times(texts, Clock.fixed(Instant.parse("2026-11-20T12:30:00Z"), ZoneOffset.UTC));
    private final UserView hannah = world.server.person("hannah");
    private final UserView elena = world.server.agent("elena");
    private final UserView nadya = world.server.agent("nadya");
    private Chat elenasApp;
    private Chat nadyasApp;
    private InboxViewModel elenas;
    private InboxViewModel nadyas;

    @BeforeEach
    void bothSignIn() {
        elenasApp = world.device(elena);
        nadyasApp = world.device(nadya);
        world.settle();
        elenas = new InboxViewModel(elenasApp, texts, times, timer);
        nadyas = new InboxViewModel(nadyasApp, texts, times, timer);
    }

    @Test
    void aQuestionReachesEveryInboxAndOneAgentGetsIt() {
        assertThat(elenas.state().get()).isEqualTo(InboxState.NOBODY_WAITS);
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        world.settle();
        assertThat(rooms(elenas)).containsExactly(room.id());
        assertThat(rooms(nadyas)).containsExactly(room.id());

        CompletableFuture<Boolean> first = nadyas.claim(room.id());
        CompletableFuture<Boolean> second = elenas.claim(room.id());
        world.settle();

        boolean nadyaHasIt = first.join();
        assertThat(second.join()).isNotEqualTo(nadyaHasIt);
        InboxViewModel loser = nadyaHasIt ? elenas : nadyas;
        assertThat(loser.rows()).singleElement()
                .isInstanceOfSatisfying(InboxRow.Case.class, row -> assertThat(loser.words().preview(row))
                        .isEqualTo((nadyaHasIt ? "nadya" : "elena") + " has just claimed this."));
        timer.pass(Duration.ofSeconds(2));
        assertThat(loser.state().get()).isEqualTo(InboxState.NOBODY_WAITS);
        InboxViewModel winner = nadyaHasIt ? nadyas : elenas;
        winner.tab().set(Tab.MINE);
        assertThat(rooms(winner)).containsExactly(room.id());
        assertThat(winner.selected().get()).isEqualTo(room.id());
    }

    @Test
    void anAgentReadsWhatNobodyHasTakenAndItIsNoChatOfTheirs() {
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        CaseViewModel open = open(elenasApp, room);

        assertThat(messages(elenasApp, open)).containsExactly("My brake rubs");
        assertThat(open.stance().get()).isEqualTo(Stance.FREE);
        assertThat(elenasApp.conversations()).isEmpty();

        room.post(hannah, "Is it safe?");
        world.settle();
        assertThat(messages(elenasApp, open)).containsExactly("My brake rubs", "Is it safe?");
        assertThat(elenasApp.totalUnread().get()).isZero();
        open.close();
    }

    @Test
    void whoClaimsMayWriteAndWhoGivesAwayMayReadOn() {
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        CaseViewModel open = open(elenasApp, room);
        elenas.claim(room.id());
        world.pass(Duration.ofSeconds(1));
        assertThat(open.stance().get()).isEqualTo(Stance.MINE);
        Conversation conversation = Optional.ofNullable(open.conversation().get()).orElseThrow();
        assertThat(conversation.joined().get()).isTrue();
        elenasApp.room(conversation).send("Bring it in", null);
        world.settle();
        assertThat(room.texts()).contains("Bring it in");

        open.assign(nadya.id(), "She knows the bike");
        world.pass(Duration.ofSeconds(1));
        assertThat(open.stance().get()).isEqualTo(Stance.TAKEN);
        assertThat(open.conversation().get()).as("the same while it is read").isSameAs(conversation);
        assertThat(open.notes()).extracting(SupportNoteView::text).containsExactly("She knows the bike");
        room.post(hannah, "Thank you");
        world.pass(Duration.ofSeconds(1));
        assertThat(messages(elenasApp, open)).contains("Thank you");
        assertThat(elenasApp.conversations()).isEmpty();
        nadyas.tab().set(Tab.MINE);
        assertThat(rooms(nadyas)).containsExactly(room.id());
        open.close();
    }

    @Test
    void whatIsResolvedLeavesTheListsAndStandsAmongAll() {
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        CaseViewModel open = open(elenasApp, room);
        elenas.claim(room.id());
        world.settle();
        open.changeStatus(SupportStatus.RESOLVED);
        world.settle();

        assertThat(elenas.counts().get().mine()).isZero();
        elenas.tab().set(Tab.MINE);
        assertThat(elenas.state().get()).isEqualTo(InboxState.NONE_MINE);
        elenas.tab().set(Tab.ALL);
        assertThat(elenas.state().get()).isEqualTo(InboxState.NOTHING);
        elenas.sieve().set(Sieve.RESOLVED);
        assertThat(rooms(elenas)).containsExactly(room.id());
        open.close();
    }

    @Test
    void whatHappenedWhileTheServerWasAwayIsThereAfterwards() {
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        CaseViewModel open = open(elenasApp, room);
        world.server.goDown();
        world.settle();
        assertThat(elenas.online().get()).isFalse();
        world.server.comeUp();
        room.post(hannah, "Still there?");
        FakeRoom other = world.server.ask(world.server.person("stoyan"), "Wrong address");
        world.server.desk.note(nadya, room.id(), "I know her", 1, Instant.parse("2026-11-20T12:00:00Z"));
        world.pass(Duration.ofMinutes(2));

        assertThat(elenas.online().get()).isTrue();
        assertThat(rooms(elenas)).containsExactlyInAnyOrder(room.id(), other.id());
        assertThat(messages(elenasApp, open)).containsExactly("My brake rubs", "Still there?");
        assertThat(open.notes()).extracting(SupportNoteView::text).containsExactly("I know her");
        open.close();
    }

    @Test
    void noNoteReachesTheRoomAndNoReplyTheNotes() {
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        CaseViewModel open = open(elenasApp, room);
        elenas.claim(room.id());
        world.settle();
        open.mode().set(CaseViewModel.Mode.NOTE);
        open.note().text().set("Difficult customer");
        assertThat(elenasApp.drafts().of(room.id()).isEmpty()).as("a note is no draft of the room").isTrue();
        world.server.loseAnswers(1);
        open.note().send();
        world.settle();
        assertThat(open.note().text().get()).as("kept until the server has it").isEqualTo("Difficult customer");
        open.note().send();
        world.settle();

        assertThat(open.notes()).extracting(SupportNoteView::text).containsExactly("Difficult customer");
        assertThat(open.note().text().get()).isEmpty();
        assertThat(room.texts()).doesNotContain("Difficult customer");
        open.note().text().set("half a note");
        open.close();

        CaseViewModel again = open(elenasApp, room);
        assertThat(again.mode().get()).isEqualTo(CaseViewModel.Mode.REPLY);
        assertThat(again.note().text().get()).isEqualTo("half a note");
        again.close();
    }

    @Test
    void anOwnNoteGetsAnotherTextAndWhatWasBegunOfANewOneIsThereAfterwards() {
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        CaseViewModel elenasView = open(elenasApp, room);
        NoteWriting writing = elenasView.note();
        writing.text().set("Charge her");
        writing.send();
        world.settle();
        writing.text().set("half a note");
        writing.edit(elenasView.notes().getFirst());
        assertThat(writing.text().get()).isEqualTo("Charge her");
        writing.text().set("No charge");
        world.server.refuseNext(403);
        writing.send();
        world.settle();
        assertThat(writing.text().get()).as("what was refused stays to be read").isEqualTo("No charge");
        writing.send();
        world.settle();

        assertThat(elenasView.notes()).singleElement().returns("No charge", SupportNoteView::text)
                .matches(note -> note.editedAt() != null);
        assertThat(writing.edited().get()).isNull();
        assertThat(writing.text().get()).isEqualTo("half a note");
        writing.edit(elenasView.notes().getFirst());
        writing.stopEditing();
        assertThat(writing.text().get()).isEqualTo("half a note");
        assertThat(elenasView.notes()).extracting(SupportNoteView::text).containsExactly("No charge");
        elenasView.close();
    }

    @Test
    void anAnswerIsHeldBackOnceWhileAColleagueWritesOneToo() {
        FakeRoom room = world.server.ask(hannah, "My brake rubs");
        nadyas.claim(room.id());
        world.settle();
        CaseViewModel elenasView = open(elenasApp, room);
        List<String> told = new ArrayList<>();
        var thought = new SecondThought(elenasView, told::add);
        world.server.typing(room, hannah);
        world.settle();
        assertThat(thought.maySend("Bring it in")).as("the customer may write meanwhile").isTrue();
        world.server.typing(room, nadya);
        world.settle();
        assertThat(thought.maySend("Bring it in")).isFalse();
        assertThat(told).singleElement().asString().startsWith("nadya is writing a reply, too.");
        assertThat(thought.maySend("Bring it in, please")).as("other words, asked again").isFalse();
        assertThat(thought.maySend("Bring it in, please")).isTrue();
        world.pass(Duration.ofSeconds(10));
        assertThat(thought.maySend("Bring it in")).as("nobody writes any more").isTrue();
        elenasView.close();
    }

    @Test
    void whoGoesAwayDoesSoInAllTheirWindowsAndForTheirColleagues() {
        Chat otherWindow = world.device(elena);
        world.settle();
        ObservableList<SupportAgentView> agents = nadyasApp.desk().agents();
        List<UserView> before = agents.stream().map(SupportAgentView::user).toList();
        List<Integer> sizes = new ArrayList<>();
        agents.addListener((ListChangeListener<SupportAgentView>) _ -> sizes.add(agents.size()));
        elenas.setAvailable(false);
        world.settle();
        assertThat(otherWindow.desk().available().get()).isFalse();
        assertThat(nadyasApp.desk().agents()).filteredOn(agent -> agent.user().equals(elena)).singleElement()
                .returns(false, SupportAgentView::available);
        assertThat(agents).extracting(SupportAgentView::user).as("where they were").isEqualTo(before);
        assertThat(sizes).as("never gone, or else whoever has chosen them loses the choice")
                .containsExactly(before.size());
        assertThat(nadyasApp.desk().available().get()).isTrue();
    }

    private CaseViewModel open(Chat app, FakeRoom room) {
        CaseViewModel open = new CaseViewModel(app, room.id(), texts, times, timer);
        world.pass(Duration.ofSeconds(1));
        app.room(Optional.ofNullable(open.conversation().get()).orElseThrow()).enter();
        world.pass(Duration.ofSeconds(1));
        return open;
    }

    private static List<String> messages(Chat app, CaseViewModel open) {
        return app.room(Optional.ofNullable(open.conversation().get()).orElseThrow()).messages().stream()
                .filter(item -> item.line() == null).map(item -> item.text()).toList();
    }

    private static List<String> rooms(InboxViewModel inbox) {
        return inbox.rows().stream().filter(InboxRow.Case.class::isInstance)
                .map(row -> ((InboxRow.Case) row).view().roomId()).toList();
    }
}
