package chat.parley.desktop.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.FakeRoom;
import chat.parley.desktop.model.World;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Elena has the app open and looks at something else while customers ask. */
@SuppressWarnings("NullAway.Init") // set up before each test
class DeskAnnouncerTest {

    private final World world = new World(7);
    private final UserView hannah = world.server.person("hannah");
    private final UserView boris = world.server.person("boris");
    private final UserView elena = world.server.agent("elena");
    private final UserView nadya = world.server.agent("nadya");
    private final StandingNotices standing = new StandingNotices();
    private final List<String> opened = new ArrayList<>();
    private boolean inInbox;
    private boolean words = true;
    private Chat elenas;
    private Chat nadyas;

    @BeforeEach
    void begin() {
        world.server.ask(world.server.person("early"), "Before the app was open");
        elenas = world.device(elena);
        nadyas = world.device(nadya);
        var tools = new Announcer.Tools(standing, new Announcer.Wishes(() -> true, () -> words),
                new Texts(Language.ENGLISH), new HandTimer(), Runnable::run);
        new DeskAnnouncer(elenas, tools, new DeskAnnouncer.Screen(() -> inInbox, _ -> false, opened::add));
        new Announcer(elenas, tools, _ -> false, (_, _) -> {});
        world.settle();
    }

    @Test
    void aNewCaseIsToldUntilAnotherHasTakenIt() {
        assertThat(standing.notices()).as("what waited before").isEmpty();
        FakeRoom room = ask(hannah, "My  brake\nrubs");
        assertThat(notice("support-queue")).isEqualTo(
                new Notice("support-queue", "hannah Test asks support", "My brake rubs"));
        nadyas.desk().claim(room.id());
        world.settle();
        assertThat(standing.notices()).isEmpty();
    }

    @Test
    void whoWantsNoWordsToldIsToldWhoAsks() {
        words = false;
        ask(hannah, "My brake rubs");
        assertThat(notice("support-queue").text()).isEqualTo(new Texts(Language.ENGLISH).get("notice.wordless"));
    }

    @Test
    void severalAreOneNoticeThatLeadsToWhoHasWaitedLongest() {
        FakeRoom first = ask(hannah, "My brake rubs");
        ask(boris, "Is it ready?");
        assertThat(notice("support-queue").title()).isEqualTo("2 customers are waiting");
        standing.choose("support-queue");
        assertThat(opened).containsExactly(first.id());
        assertThat(standing.notices()).isEmpty();
    }

    @Test
    void whoIsAwayOrHasTheInboxBeforeThemIsNotToldOfTheQueue() {
        inInbox = true;
        ask(hannah, "My brake rubs");
        assertThat(standing.notices()).isEmpty();
        inInbox = false;
        elenas.desk().setAvailable(false);
        world.settle();
        ask(boris, "Is it ready?");
        assertThat(standing.notices()).isEmpty();
    }

    @Test
    void whatIsGivenToHerIsToldUntilSheOpensItAndWhatSheTakesIsNot() {
        FakeRoom room = ask(hannah, "My brake rubs");
        elenas.desk().claim(room.id());
        world.settle();
        assertThat(standing.notices()).isEmpty();
        FakeRoom other = ask(boris, "Is it ready?");
        nadyas.desk().assign(Objects.requireNonNull(nadyas.desk().cases().get(other.id())), elena.id(), "");
        world.settle();
        String key = "support-case " + other.id();
        assertThat(notice(key)).isEqualTo(new Notice(key, "Given to you: boris Test", "Is it ready?"));
        elenas.desk().open(other.id());
        assertThat(standing.notices()).isEmpty();
    }

    @Test
    void aWordInHerOwnCaseIsToldUntilSheHasItNoLonger() {
        FakeRoom room = ask(hannah, "My brake rubs");
        elenas.desk().claim(room.id());
        world.pass(Duration.ofSeconds(1));
        room.post(hannah, "Are you there?");
        world.settle();
        assertThat(notice(room.id()).text()).isEqualTo("Are you there?");
        nadyas.desk().assign(Objects.requireNonNull(nadyas.desk().cases().get(room.id())), nadya.id(), "");
        world.pass(Duration.ofSeconds(1));
        assertThat(standing.notices()).isEmpty();
    }

    @Test
    void aColleagueWhoCallsHerInIsToldUntilSheHasSeenItSomewhere() {
        Chat elsewhere = world.device(elena);
        FakeRoom room = ask(hannah, "My brake rubs");
        nadyas.desk().claim(room.id());
        world.settle();
        world.server.desk.note(nadya, room.id(), "Does @elena know?", 1, Instant.parse("2026-11-20T12:00:00Z"));
        world.settle();
        String key = "support-call " + room.id();
        assertThat(notice(key)).isEqualTo(new Notice(key, "nadya calls you in: hannah Test", "My brake rubs"));
        elsewhere.desk().open(room.id()).see(100);
        world.settle();
        assertThat(standing.notices()).isEmpty();

        world.server.desk.note(nadya, room.id(), "@elena again", 1, Instant.parse("2026-11-20T12:01:00Z"));
        world.settle();
        standing.choose(key);
        assertThat(opened).containsExactly(room.id());
        assertThat(standing.notices()).isEmpty();
    }

    @Test
    void whoIsAwayOrWantsToBeLeftAloneIsNotToldOfACall() {
        FakeRoom room = ask(hannah, "My brake rubs");
        nadyas.desk().claim(room.id());
        elenas.desk().setAvailable(false);
        world.settle();
        world.server.desk.note(nadya, room.id(), "Does @elena know?", 1, Instant.parse("2026-11-20T12:00:00Z"));
        world.settle();
        assertThat(standing.notices()).isEmpty();
        elenas.desk().setAvailable(true);
        elenas.silence().doNotDisturb(null);
        world.settle();
        world.server.desk.note(nadya, room.id(), "@elena again", 1, Instant.parse("2026-11-20T12:01:00Z"));
        world.settle();
        assertThat(standing.notices()).isEmpty();
    }

    private FakeRoom ask(UserView customer, String question) {
        FakeRoom room = world.server.ask(customer, question);
        world.settle();
        return room;
    }

    private Notice notice(String key) {
        return Objects.requireNonNull(standing.notices().get(key), () -> key + " in " + standing.notices());
    }
}
