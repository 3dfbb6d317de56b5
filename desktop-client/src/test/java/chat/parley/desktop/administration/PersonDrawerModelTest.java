package chat.parley.desktop.administration;

import java.util.List;

import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AuditEntryView;
import chat.parley.model.Role;
import chat.parley.model.SessionView;
import chat.parley.model.UserType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonDrawerModelTest {

    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private final FakeAdministration office = server.administration;
    private final Administration administration = SampleChat
            .open(server.me(), server, new HandTimer(), Outbox.inMemory()).administration();
    private final PersonDrawerModel drawer = new PersonDrawerModel(administration);

    @Test
    void whoIsOpenedIsShownWithDevicesAndWhatTheLogSaysOfThemAlone() {
        AdminPersonView maya = someone("Maya");
        office.devices.addAll(List.of(device("d1"), device("d2")));
        office.log.add(new AuditEntryView("e1", SampleServer.NINE, "elena", "person-resumed", "maya", null, null));
        office.log.add(new AuditEntryView("e2", SampleServer.NINE, "elena", "person-resumed", "mayab", null, null));
        drawer.open(maya);
        assertThat(drawer.rooms().get()).isEqualTo(4);
        assertThat(drawer.log()).extracting(AuditEntryView::id).containsExactly("e1");
        drawer.signOut(drawer.devices().getFirst());
        assertThat(drawer.devices()).extracting(SessionView::id).containsExactly("d2");
        drawer.close();
        assertThat(drawer.person().get()).isNull();
    }

    @Test
    void whatIsNotDoneIsSaidAndTheDeviceStays() {
        office.devices.add(device("d1"));
        drawer.open(someone("Maya"));
        office.wantsPassword = true;
        drawer.signOut(drawer.devices().getFirst());
        administration.check().cancel();
        assertThat(drawer.trouble().get()).isEqualTo(Trouble.CANCELLED);
        assertThat(drawer.devices()).hasSize(1);
        office.up = false;
        drawer.ask();
        assertThat(drawer.trouble().get()).isEqualTo(Trouble.SILENT);
    }

    private AdminPersonView someone(String name) {
        var user = office.add(name, "Lindqvist", UserType.CONSUMER, Role.MEMBER, view -> view);
        return office.find(user.id());
    }

    private static SessionView device(String id) {
        return new SessionView(id, "Laptop", SampleServer.NINE, SampleServer.NINE, false);
    }
}
