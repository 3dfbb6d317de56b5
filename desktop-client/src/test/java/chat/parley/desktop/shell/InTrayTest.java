package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.notification.Notice;
import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.settings.Preferences;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Settings.WindowPlace;
import chat.parley.desktop.testing.FakeTray;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.tray.TrayContent;
import chat.parley.desktop.tray.Waiting;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.model.UserView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The window and the icon in the tray, with an account that hears of messages. */
@ExtendWith(FxToolkit.class)
@SuppressWarnings("NullAway.Init") // set up before each test
class InTrayTest {

    private static final WindowPlace PLACE = new WindowPlace(40, 30, 900, 700, false);

    private final HandTimer timer = new HandTimer();
    private final FakeTray tray = new FakeTray();
    private final Preferences preferences = Preferences.forThisRun();
    private final SampleServer club = new SampleServer("u-lena", "Lena", "Marinova");
    private final UserView petar = club.person("u-petar", "Petar", "Stoyanov");
    private final SampleServer.SampleRoom ride = club.room("ride", petar);
    private final Notices notices = new Notices();
    private final List<String> asked = new ArrayList<>();
    private boolean mayEnd = true;
    private Stage stage;
    private AppWindow window;
    private Accounts accounts;
    private Chat chat;
    private InTray inTray;

    /** What was told. */
    private static final class Notices implements Notifier {

        private final List<String> told = new ArrayList<>();

        @Override
        public boolean able() {
            return true;
        }

        @Override
        public void show(Notice notice, Runnable chosen) {
            told.add(notice.text());
        }

        @Override
        public void withdraw(String key) {
            // stays told
        }

        @Override
        public void close() {
            // nothing to take away
        }
    }

    @BeforeEach
    void make() {
        timer.pass(Duration.between(timer.now(), SampleChat.now()));
        step(() -> {
            Kit kit = new SampleKit(timer).with(notices).with(tray).with(preferences).kit();
            stage = new Stage();
            window = new AppWindow(stage);
            accounts = new Accounts(window, kit, () -> {});
            inTray = new InTray(accounts, window, kit, new FxThread(), end -> {
                asked.add("may end");
                return mayEnd;
            });
            chat = SampleChat.open(club.me(), club, timer, Outbox.inMemory());
            accounts.show(accounts.add(chat));
            preferences.inTray().set(true);
        });
    }

    @AfterEach
    void end() {
        step(() -> {
            new FxThread().endsWithLastWindow(false); // the toolkit is for other tests, too
            inTray.close();
            accounts.close();
            stage.close();
        });
    }

    @Test
    void aClosedWindowGoesOnHearingAndTellingAndReadsNothing() {
        open(false);
        step(() -> accounts.screen().orElseThrow().links()
                .follow(ParleyLink.parse("parley://localhost/room/ride").orElseThrow()));
        closeWindow();
        assertThat(onFx(() -> stage.isShowing())).isFalse();
        assertThat(asked).as("the app does not end").isEmpty();
        assertThat(notices.told).containsExactly("Its icon there opens the window again, and its menu quits.");
        step(() -> ride.hear(petar, 42, "Are you coming?"));
        step(() -> timer.pass(Duration.ofSeconds(5)));
        assertThat(onFx(() -> chat.conversation("ride").orElseThrow().unread().get())).as("not read").isEqualTo(1);
        assertThat(notices.told).contains("Are you coming?");
        assertThat(last().waiting()).isEqualTo(Waiting.OTHERS);
        assertThat(last().title()).isEqualTo("(1) Parley");
        assertThat(last().words()).isEqualTo("1 new message");

        step(tray::click);
        assertThat(onFx(() -> stage.isShowing())).isTrue();
        assertThat(onFx(() -> List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())))
                .as("where it was").containsExactly(40.0, 30.0, 900.0, 700.0);
        closeWindow();
        assertThat(notices.told).as("where it went is told once").hasSize(2);
    }

    @Test
    void whereNoTrayIsOrNobodyIsSignedInItCloses() {
        open(false);
        tray.able.set(false);
        closeWindow();
        assertThat(asked).hasSize(1);
        assertThat(onFx(() -> stage.isShowing())).isFalse();
        step(() -> stage.show());
        tray.able.set(true);
        step(() -> accounts.signOut(accounts.all().getFirst()));
        closeWindow();
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoeverQuitsIsAskedFirst() {
        open(false);
        mayEnd = false;
        closeWindow();
        step(() -> tray.choose("Quit Parley"));
        assertThat(asked).containsExactly("may end");
        step(() -> tray.choose("Open Parley"));
        assertThat(onFx(() -> stage.isShowing())).isTrue();
        step(window::quit);
        assertThat(asked).hasSize(2);
    }

    @Test
    void theMenuLeavesOneAlone() {
        open(false);
        step(() -> tray.choose("Until I end it"));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(onFx(() -> chat.presence(club.me().id()).get().quiet())).isTrue();
        step(() -> tray.choose("May be disturbed again"));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(onFx(() -> chat.presence(club.me().id()).get().quiet())).isFalse();
    }

    @Test
    void anAppThatStartsInTheBackgroundIsInTheTrayUntilItIsWanted() {
        open(true);
        assertThat(onFx(() -> stage.isShowing())).isFalse();
        assertThat(tray.open()).as("at once").isTrue();
        step(() -> timer.pass(Duration.ofMinutes(1)));
        assertThat(onFx(() -> stage.isShowing())).isFalse();
        step(() -> tray.able.set(false));
        step(() -> timer.pass(Duration.ofSeconds(5)));
        assertThat(onFx(() -> stage.isShowing() && stage.isIconified())).as("the panel is gone").isTrue();
    }

    @Test
    void whoeverIsSignedOutElsewhereGetsTheWindow() {
        open(false);
        closeWindow();
        step(() -> accounts.signOut(accounts.all().getFirst()));
        assertThat(onFx(() -> stage.isShowing())).isTrue();
    }

    private void open(boolean inBackground) {
        step(() -> inTray.open(PLACE, inBackground));
        step(() -> timer.pass(Duration.ofSeconds(3)));
    }

    private void closeWindow() {
        step(() -> {
            var request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            stage.getOnCloseRequest().handle(request);
            if (!request.isConsumed()) {
                stage.hide();
            }
        });
    }

    private TrayContent last() {
        return onFx(() -> tray.shown.getLast());
    }

    private static void step(Runnable task) {
        onFx(() -> {
            task.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
