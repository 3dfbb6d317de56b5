package chat.parley.desktop.administration;

import java.time.Duration;

import chat.parley.desktop.administration.InviteViewModel.State;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.InvitationView;
import chat.parley.model.UserType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InviteViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private final FakeAdministration office = server.administration;

    private InviteViewModel dialog() {
        var chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        return new InviteViewModel(chat.administration(), ServerAddress.parse("chat.vitosha.example"), timer);
    }

    @Test
    void anInvitationIsMadeOnceForWhomAndForAsManyAsWished() {
        InviteViewModel dialog = dialog();
        dialog.position().set(Position.AGENT);
        dialog.uses().set(" 3 ");
        dialog.days().set(30);
        assertThat(dialog.make().join()).hasToString(
                "parley://chat.vitosha.example:443/invitation/7K3QF-9D2MX-B4T8W-HN5ZR");
        assertThat(office.asked).containsExactly("invitations", "invite SUPPORT 3 30");
        assertThat(dialog.state().get()).isEqualTo(State.FILLING);
    }

    @Test
    void whatCannotBeMadeIsSaid() {
        InviteViewModel dialog = dialog();
        for (String uses : new String[]{"", "0", "1001", "many", "-1"}) {
            dialog.uses().set(uses);
            assertThat(dialog.make()).isCompletedExceptionally();
            assertThat(dialog.state().get()).as(uses).isEqualTo(State.INVALID);
        }
        assertThat(office.asked).as("not worth a password").containsExactly("invitations");
        office.settings.set("parley.sign-up", "closed");
        dialog.uses().set("1");
        assertThat(dialog.make()).isCompletedExceptionally();
        assertThat(dialog.state().get()).isEqualTo(State.CLOSED);
    }

    @Test
    void onlyThoseThatHoldAreListedAndOneThatIsWithdrawnIsGone() {
        var now = timer.now();
        office.invitations.add(invitation("used-up", 0, 1));
        office.invitations.add(invitation("holds", 2, 1));
        office.invitations.add(new InvitationView("over", UserType.CONSUMER, 5, 5, now, now, "elena"));
        InviteViewModel dialog = dialog();
        assertThat(dialog.holding()).extracting(InvitationView::id).containsExactly("holds");
        dialog.withdraw(dialog.holding().getFirst());
        assertThat(dialog.holding()).isEmpty();
        assertThat(office.asked).contains("withdraw holds");
    }

    private InvitationView invitation(String id, int left, int days) {
        return new InvitationView(id, UserType.CONSUMER, 5, left, timer.now(), timer.now().plus(Duration.ofDays(days)),
                "elena");
    }
}
