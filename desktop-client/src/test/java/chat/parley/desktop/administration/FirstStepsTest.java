package chat.parley.desktop.administration;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.AdminRoomView;
import chat.parley.model.BackupView;
import chat.parley.model.ChangeSettings;
import chat.parley.model.MakeInvitation;
import chat.parley.model.Role;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import org.junit.jupiter.api.Test;

import static chat.parley.desktop.administration.FirstStep.BACKUPS;
import static chat.parley.desktop.administration.FirstStep.PEOPLE;
import static chat.parley.desktop.administration.FirstStep.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

class FirstStepsTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private final FakeAdministration office = server.administration;
    private final BooleanProperty putAway = new SimpleBooleanProperty();
    private boolean holding;
    private final Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());

    FirstStepsTest() {
        office.people.clear();
        office.rooms.rooms.clear();
        office.backups.clear();
        office.add("Elena", "Marinova", UserType.SUPPORT, Role.ADMIN, view -> view);
    }

    private FirstSteps steps() {
        return new FirstSteps(chat, timer, putAway);
    }

    @Test
    void aStepIsDoneByWhomeverAndTheLastOneIsSeenTickedOff() {
        FirstSteps steps = steps();
        assertThat(steps.showing().get()).isTrue();
        assertThat(steps.left().get()).containsExactly(PEOPLE, ROOM, BACKUPS);
        office.add("Maya", "Lindqvist", UserType.CONSUMER, Role.MEMBER, view -> view);
        steps.look();
        assertThat(steps.left().get()).containsExactly(ROOM, BACKUPS);
        office.rooms.rooms.add(room());
        timer.pass(FirstSteps.PAUSE);
        assertThat(steps.left().get()).containsExactly(BACKUPS);
        office.backups.add(backup("running"));
        timer.pass(FirstSteps.PAUSE);
        assertThat(steps.left().get()).as("it may yet fail").containsExactly(BACKUPS);
        office.backups.set(0, backup("verified"));
        timer.pass(FirstSteps.PAUSE);
        assertThat(steps.left().get()).isEmpty();
        assertThat(steps.showing().get()).as("the reader is not robbed of the last tick").isTrue();
        assertThat(steps().showing().get()).as("at the next start").isFalse();
    }

    @Test
    void anInvitationAndADecisionOnBackupsAreEnough() {
        office.invite(new MakeInvitation(UserType.CONSUMER, 1, 7));
        office.changeSettings(new ChangeSettings(office.settings.version, Map.of("parley.backup.at", "off")));
        assertThat(steps().left().get()).containsExactly(ROOM);
    }

    @Test
    void aServerWithADatabaseOfItsOwnIsNotAskedForBackups() {
        office.elsewhere = true;
        assertThat(steps().left().get()).containsExactly(PEOPLE, ROOM);
    }

    @Test
    void whatWasPutAwayStaysAwayAndAsksNothing() {
        FirstSteps steps = steps();
        steps.putAway();
        assertThat(steps.showing().get()).isFalse();
        assertThat(putAway.get()).isTrue();
        office.asked.clear();
        steps.look();
        steps();
        timer.pass(Duration.ofMinutes(5));
        assertThat(office.asked).isEmpty();
    }

    @Test
    void nothingIsSaidOfAServerThatDoesNotAnswer() {
        office.up = false;
        FirstSteps steps = steps();
        assertThat(steps.showing().get()).isFalse();
        office.up = true;
        timer.pass(FirstSteps.PAUSE);
        assertThat(steps.left().get()).isEqualTo(Set.of(PEOPLE, ROOM, BACKUPS));
    }

    @Test
    void whoeverLooksTwiceAtOnceAsksOnce() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Chat slow = SampleChat.open(server.me(), server, timer, Outbox.inMemory(),
                task -> {
                    if (holding) {
                        waiting.add(task);
                    } else {
                        task.run();
                    }
                });
        holding = true;
        FirstSteps steps = new FirstSteps(slow, timer, putAway);
        steps.look();
        waiting.forEach(Runnable::run);
        assertThat(office.asked).containsOnlyOnce("backups");
        assertThat(steps.showing().get()).isTrue();
    }

    private static BackupView backup(String state) {
        return new BackupView("parley-2026-11-19T09-41", SampleServer.NINE, 0, state, null);
    }

    private static AdminRoomView room() {
        return new AdminRoomView("r1", RoomType.CONSUMER_TO_CONSUMER, "Workshop", List.of(), 1, 0, 0, SampleServer.NINE,
                SampleServer.NINE);
    }
}
