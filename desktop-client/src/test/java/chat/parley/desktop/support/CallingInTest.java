package chat.parley.desktop.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.FakeRoom;
import chat.parley.desktop.model.World;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.SupportCounts;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Elena has a case, and a note of it calls Nadya in. */
@SuppressWarnings("NullAway.Init") // set up before each test
class CallingInTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final World world = new World(7);
    private final HandTimer timer = new HandTimer();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Times times = new Times(texts, Clock.fixed(Instant.parse("2026-11-20T12:30:00Z"), ZoneOffset.UTC));
    private final UserView hannah = world.server.person("hannah");
    private final UserView elena = world.server.agent("elena");
    private final UserView nadya = world.server.agent("nadya");
    private Chat elenasApp;
    private Chat nadyasApp;
    private InboxViewModel nadyas;
    private FakeRoom room;
    private CaseViewModel elenasCase;

    @BeforeEach
    void elenaHasACase() {
        elenasApp = world.device(elena);
        nadyasApp = world.device(nadya);
        world.settle();
        nadyas = new InboxViewModel(nadyasApp, texts, times, timer);
        room = world.server.ask(hannah, "My brake rubs");
        world.settle();
        elenasApp.desk().claim(room.id());
        world.settle();
        elenasCase = open(elenasApp);
    }

    @Test
    void theCaseOfAnotherIsFoundAndStaysInTheListWhileSheLooks() {
        SupportCounts before = nadyas.counts().get();
        note("Ask @nadya, she knows");
        assertThat(nadyas.calls().getValue()).isEqualTo(1L);
        assertThat(nadyas.counts().get()).as("nothing waits, and nothing is hers").isEqualTo(before);
        assertThat(elenasApp.desk().cases().get(room.id())).extracting(view -> elenasApp.desk().call(view).isPresent())
                .as("whoever wrote it is not called").isEqualTo(false);

        nadyas.showCalls();
        assertThat(nadyas.selected().get()).as("a single one is opened").isEqualTo(room.id());
        assertThat(nadyas.rows()).singleElement().isInstanceOfSatisfying(InboxRow.Case.class, row -> assertThat(
                nadyas.words().spoken(row)).startsWith("elena calls you in, hannah Test, "));
        CaseViewModel open = open(nadyasApp);
        open.eyes().set(true);
        pass(SECOND);
        assertThat(nadyas.calls().getValue()).isEqualTo(0L);
        assertThat(nadyas.rows()).as("not from under her eyes").hasSize(1);
        nadyas.tab().set(Tab.WAITING);
        nadyas.showCalls();
        assertThat(nadyas.state().get()).isEqualTo(InboxState.NOBODY_CALLS);
        open.close();
    }

    @Test
    void whatIsNotBeforeHerEyesIsNotSeen() {
        CaseViewModel open = open(nadyasApp);
        note("@nadya?");
        pass(SECOND.multipliedBy(3));
        assertThat(nadyas.calls().getValue()).as("the window is behind another").isEqualTo(1L);
        open.eyes().set(true);
        open.eyes().set(false);
        pass(SECOND.multipliedBy(3));
        assertThat(nadyas.calls().getValue()).as("a glance").isEqualTo(1L);
        open.eyes().set(true);
        pass(SECOND);
        assertThat(nadyas.calls().getValue()).isEqualTo(0L);
        note("@nadya, and this?");
        assertThat(nadyas.calls().getValue()).as("another note calls anew").isEqualTo(1L);
        pass(SECOND);
        assertThat(nadyas.calls().getValue()).isEqualTo(0L);
        open.close();
    }

    @Test
    void whatWasSeenOnOneDeviceIsSeenOnTheOtherAlsoAfterTheConnectionWasLost() {
        var phone = new InboxViewModel(world.device(nadya), texts, times, timer);
        world.settle();
        note("@nadya?");
        CaseViewModel open = open(nadyasApp);
        world.server.goDown();
        world.settle();
        open.eyes().set(true);
        pass(SECOND);
        world.server.comeUp();
        world.pass(Duration.ofMinutes(2));
        pass(SECOND);
        assertThat(nadyas.calls().getValue()).isEqualTo(0L);
        assertThat(phone.calls().getValue()).isEqualTo(0L);
        open.close();
    }

    @Test
    void whoeverWasAwayFindsItAndADeletedNoteCallsNobody() {
        Chat late = world.device(world.server.agent("vera"));
        note("@vera, later");
        world.settle();
        var veras = new InboxViewModel(late, texts, times, timer);
        assertThat(veras.calls().getValue()).isEqualTo(1L);
        elenasCase.deleteNote(elenasCase.notes().getFirst());
        world.settle();
        assertThat(veras.calls().getValue()).isEqualTo(0L);
    }

    @Test
    void aNoteMayCallTheOthersOfTheDeskAndNoCustomer() {
        assertThat(elenasCase.colleagues()).containsExactly(nadya);
    }

    private void note(String words) {
        elenasCase.note().text().set(words);
        elenasCase.note().send();
        world.settle();
    }

    private void pass(Duration time) {
        timer.pass(time);
        world.settle();
    }

    private CaseViewModel open(Chat app) {
        CaseViewModel open = new CaseViewModel(app, room.id(), texts, times, timer);
        world.pass(SECOND);
        return open;
    }
}
