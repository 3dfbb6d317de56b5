package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Theme;
import chat.parley.model.AuditEntryView;
import chat.parley.model.InvitationView;
import chat.parley.model.SessionView;
import chat.parley.model.UserType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Administration as it is drawn, for eyes: the pictures are not compared; and what its keys do. */
@ExtendWith(FxToolkit.class)
class ServerPicturesTest {

    private static final int OVERVIEW = 0;
    private static final int PEOPLE = 1;
    private static final int ROOMS = 2;
    private static final int LOG = 3;
    private static final int SETTINGS = 4;
    /** Where they stand in the table. */
    private static final int MAYA = 5;
    private static final int NADYA = 6;

    private final HandTimer timer = new HandTimer();

    @Test
    void overview() {
        draw("server-overview", 1280, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.healthy(), OVERVIEW,
                _ -> {});
        draw("server-overview-dark", 1280, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.ailing(), OVERVIEW,
                shown -> {
                    shown.focus(".chart-pane");
                    shown.type(".chart-pane", KeyCode.LEFT);
                    shown.type(".chart-pane", KeyCode.LEFT);
                });
        draw("server-overview-narrow", 480, Language.BULGARIAN, Theme.Choice.LIGHT, OfficeSample.healthy(), OVERVIEW,
                ServerLook::openPage);
        draw("server-overview-stale", 1000, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.healthy(), OVERVIEW,
                shown -> {
                    shown.server().goDown();
                    timer.pass(Duration.ofSeconds(20));
                });
    }

    @Test
    void people() {
        draw("server-people", 1280, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.healthy(), PEOPLE,
                shown -> shown.mark(4, 5));
        draw("server-people-dark", 1280, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.healthy(), PEOPLE,
                shown -> {
                    shown.server().administration.refuse("p2", 500);
                    shown.choose(NADYA);
                    shown.type(".people-table", KeyCode.DELETE);
                    shown.press("Спиране на достъпа", ".dialog");
                    shown.mark(0, 3);
                });
        draw("server-people-narrow", 480, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.healthy(), PEOPLE,
                shown -> {
                    shown.openPage();
                    shown.mark(2);
                });
        draw("server-people-offline", 1280, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.healthy(), PEOPLE,
                shown -> shown.server().goDown());
    }

    @Test
    void whatIsLookedAtLeadsOn() {
        SampleServer server = OfficeSample.healthy();
        server.person("p4", "Maya", "Lindqvist");
        ServerLook look = open(1280, Language.ENGLISH, server);
        step(() -> look.go(OVERVIEW));
        step(() -> timer.pass(Duration.ofMillis(600)));
        assertThat(look.labels()).contains("Largest rooms");
        step(() -> look.press("Disk", ".health-band"));
        assertThat(look.has(".room-cell")).as("what fills it").isTrue();
        step(() -> look.go(PEOPLE));
        step(() -> look.stage().getScene().snapshot(null));
        assertThat(look.labels()).as("of Maya").contains("12 min ago");
        step(() -> look.mark(MAYA));
        step(() -> look.press("Send message", ".people-bar"));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(look.has(".people-table")).isFalse();
        assertThat(look.has(".room .composer")).as("the conversation with Maya").isTrue();
        step(look.stage()::close);
    }

    @Test
    void log() {
        draw("server-log", 1280, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.healthy(), LOG, _ -> {});
        draw("server-log-dark", 700, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.healthy(), LOG, _ -> {});
    }

    @Test
    void settings() {
        draw("server-settings", 1280, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.healthy(), SETTINGS, _ -> {});
        draw("server-settings-dark", 1000, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.healthy(), SETTINGS,
                shown -> shown.setField(".server-settings", 1, "0"));
        draw("server-settings-narrow", 480, Language.BULGARIAN, Theme.Choice.LIGHT, OfficeSample.healthy(), SETTINGS,
                ServerLook::openPage);
        draw("server-settings-offline", 1280, Language.ENGLISH, Theme.Choice.DARK, OfficeSample.healthy(), SETTINGS,
                shown -> shown.server().goDown());
    }

    @Test
    void firstSteps() {
        draw("first-steps", 1280, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.brandNew(), OVERVIEW,
                ServerLook::chats);
        draw("first-steps-bulgarian-dark", 1000, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.brandNew(),
                OVERVIEW, _ -> {});
        draw("first-steps-narrow", 480, Language.BULGARIAN, Theme.Choice.LIGHT, OfficeSample.brandNew(), OVERVIEW,
                ServerLook::chats);
    }

    @Test
    void theFirstStepsLeadToWhereTheyAreTakenAndTheLineIsClosed() {
        SampleServer server = OfficeSample.brandNew();
        ServerLook look = open(1280, Language.ENGLISH, server);
        step(() -> look.press("Set up backups", ".first-steps"));
        assertThat(look.labels()).contains("No backup yet");
        step(() -> look.press("Set up", ".overview"));
        assertThat(look.has(".server-settings")).isTrue();
        step(() -> look.press("Create the first room", ".first-steps"));
        assertThat(look.labels()).contains("New room");
        step(() -> look.type(".dialog", KeyCode.ESCAPE));
        step(() -> look.press("Invite people", ".first-steps"));
        assertThat(look.has(".people-table")).isTrue();
        step(() -> look.press("Create invitation", ".dialog"));
        step(() -> look.press("Done", ".dialog"));
        step(look::chats);
        assertThat(look.has(".first-steps .step:done")).as("that is done").isTrue();
        step(() -> look.press("", ".first-steps"));
        assertThat(look.shows(".first-steps")).isFalse();
        step(look.stage()::close);
    }

    @Test
    void rooms() {
        draw("server-rooms", 1280, Language.ENGLISH, Theme.Choice.LIGHT, OfficeSample.healthy(), ROOMS, _ -> {});
        draw("server-rooms-dark", 700, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.healthy(), ROOMS, shown -> {
            shown.choose(0);
            shown.type(".people-table", KeyCode.DELETE);
        });
    }

    @Test
    void person() {
        SampleServer server = OfficeSample.healthy();
        server.administration.devices.add(new SessionView("d1", "Parley on maya-laptop", SampleServer.NINE,
                SampleServer.NINE, false));
        server.administration.devices.add(new SessionView("d2", null, SampleServer.NINE, SampleServer.NINE, false));
        server.administration.log.add(new AuditEntryView("e-maya", SampleServer.NINE, "elena", "password-reset",
                "maya", null, "10.0.0.7"));
        Consumer<ServerLook> open = shown -> {
            shown.choose(MAYA);
            shown.type(".people-table", KeyCode.ENTER);
        };
        draw("server-person", 1280, Language.ENGLISH, Theme.Choice.LIGHT, server, PEOPLE, open);
        draw("server-person-dark", 1000, Language.BULGARIAN, Theme.Choice.DARK, server, PEOPLE, open);
    }

    @Test
    void invitations() {
        SampleServer server = OfficeSample.healthy();
        server.administration.invitations.add(new InvitationView("i1", UserType.SUPPORT, 5, 3, SampleServer.NINE,
                SampleServer.NINE.plus(Duration.ofDays(7)), "elena"));
        draw("server-invite", 1280, Language.ENGLISH, Theme.Choice.LIGHT, server, PEOPLE,
                shown -> shown.press("Invite people"));
        draw("server-invite-dark", 1000, Language.BULGARIAN, Theme.Choice.DARK, OfficeSample.healthy(), PEOPLE,
                shown -> {
                    shown.press("Покана");
                    shown.press("Създаване на покана", ".dialog");
                });
    }

    @Test
    void keysAreEnoughToSuspendSomebodyAfterThePassword() {
        SampleServer server = OfficeSample.healthy();
        FakeAdministration office = server.administration;
        ServerLook look = open(1280, Language.ENGLISH, server);
        step(() -> look.go(PEOPLE));
        step(() -> look.focus(".people-table"));
        step(() -> look.choose(0));
        step(() -> look.type(".people-table", KeyCode.DELETE));
        assertThat(look.has(".dialog")).as("not oneself").isFalse();
        step(() -> look.choose(MAYA));
        step(() -> look.type(".people-table", KeyCode.SPACE));
        assertThat(look.labels()).contains("1 person selected");
        office.wantsPassword = true;
        step(() -> look.type(".people-table", KeyCode.DELETE));
        assertThat(look.labels()).contains("Suspend Maya Lindqvist?");
        step(() -> look.press("Suspend", ".dialog"));
        step(() -> look.enterPassword("guess"));
        assertThat(look.labels()).contains("The password is not right. Nothing was done.");
        Snapshots.draw("server-password", look.stage().getScene());
        assertThat(office.find("p4").suspendedAt()).isNull();
        step(() -> look.enterPassword(FakeAdministration.PASSWORD));
        assertThat(office.find("p4").suspendedAt()).isNotNull();
        assertThat(look.has(".dialog")).isFalse();
        assertThat(look.labels()).contains("Suspended", "1 person suspended");

        step(() -> look.type(".people-table", KeyCode.ESCAPE));
        step(() -> look.choose(NADYA));
        office.refuse("p2", 500);
        step(() -> look.type(".people-table", KeyCode.DELETE));
        step(() -> look.press("Suspend", ".dialog"));
        assertThat(look.labels()).contains("The server did not answer.");
        office.refuseNobody();
        step(() -> look.press("Try again", ".people-table"));
        assertThat(office.find("p2").suspendedAt()).isNotNull();
        step(look.stage()::close);
    }

    @Test
    void aPasswordThatIsShownOnceIsNotClosedByAccident() {
        FxToolkit.show(Theme.Choice.DARK);
        ServerLook look = open(1280, Language.BULGARIAN, OfficeSample.healthy());
        step(() -> look.go(PEOPLE));
        step(() -> look.press("Нов профил"));
        Snapshots.draw("server-new", look.stage().getScene());
        step(() -> look.fill("Хана", "Рейес", "hannah"));
        step(() -> look.press("Създаване", ".dialog"));
        assertThat(look.labels()).contains("Първа парола на Хана Рейес");
        step(() -> look.type(".dialog", KeyCode.ESCAPE));
        assertThat(look.labels()).as("still there").contains("Първа парола на Хана Рейес");
        Snapshots.draw("server-secret", look.stage().getScene());
        step(() -> look.press("Готово", ".dialog"));
        assertThat(look.has(".dialog")).isFalse();
        assertThat(look.labels()).contains("1 285 профила");
        step(look.stage()::close);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    @Test
    void whoIsNoAdminHasNoServerInTheRail() {
        ServerLook look = open(1280, Language.ENGLISH, SampleServer.ofAgent("u-nadya", "Nadya", "Koleva"));
        assertThat(ServerLook.onFx(() -> look.stage().getScene().getRoot().lookupAll(".rail-places .rail-item").size()))
                .isEqualTo(2);
        assertThat(look.has(".first-steps")).as("which is not theirs to do").isFalse();
        step(look.stage()::close);
        ServerLook customer = open(1280, Language.ENGLISH, new SampleServer("u-tom", "Tom", "Okafor"));
        assertThat(customer.has(".rail")).isFalse();
        step(customer.stage()::close);
    }

    private void draw(String name, double width, Language language, Theme.Choice mode, SampleServer server, int page,
            Consumer<ServerLook> before) {
        FxToolkit.show(mode);
        ServerLook look = open(width, language, server);
        step(() -> look.go(page));
        step(() -> timer.pass(Duration.ofMillis(600)));
        step(() -> before.accept(look));
        step(() -> timer.pass(Duration.ofMillis(4_000)));
        step(() -> look.stage().getScene().snapshot(null));
        assertThat(Snapshots.draw(name, look.stage().getScene()).getWidth()).isEqualTo(width);
        step(look.stage()::close);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private ServerLook open(double width, Language language, SampleServer server) {
        timer.pass(Duration.between(timer.now(), SampleChat.now()));
        Stage stage = ServerLook.onFx(() -> {
            Stage shown = new SampleKit(timer).in(language).show(width, 800,
                    SampleChat.open(server.me(), server, timer, Outbox.inMemory()));
            timer.pass(Duration.ofMillis(500));
            return shown;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return new ServerLook(stage, server);
    }

    private static void step(Runnable task) {
        ServerLook.onFx(() -> {
            task.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
