package chat.parley.desktop.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.settings.About;
import chat.parley.desktop.settings.Preferences;
import chat.parley.desktop.settings.Topic;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Secrets;
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.testing.FakeTray;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Theme;
import chat.parley.model.SessionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings as they are drawn, for eyes: the pictures are not compared; and what the keys do there. */
@ExtendWith(FxToolkit.class)
class SettingsPicturesTest {

    private static final KeyCombination SETTINGS = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ESCAPE = new KeyCodeCombination(KeyCode.ESCAPE);

    private final HandTimer timer = new HandTimer();
    private final Preferences preferences = Preferences.forThisRun();
    private final FakeTray tray = new FakeTray();
    private final FakeSignIn signIn = new FakeSignIn();
    private Theme.Choice mode = Theme.Choice.LIGHT;

    @Test
    void pages() {
        draw("settings", 1280, Language.ENGLISH, Theme.Choice.LIGHT, Topic.APPEARANCE);
        draw("settings-bulgarian", 1280, Language.BULGARIAN, Theme.Choice.DARK, Topic.APPEARANCE);
        draw("settings-devices", 1280, Language.ENGLISH, Theme.Choice.LIGHT, Topic.PRIVACY);
        draw("settings-devices-bulgarian", 1280, Language.BULGARIAN, Theme.Choice.DARK, Topic.PRIVACY);
        draw("settings-notifications", 1000, Language.ENGLISH, Theme.Choice.LIGHT, Topic.NOTIFICATIONS);
        step(() -> tray.able.set(false));
        draw("settings-notifications-no-tray", 1000, Language.BULGARIAN, Theme.Choice.DARK, Topic.NOTIFICATIONS);
        draw("settings-narrow", 480, Language.BULGARIAN, Theme.Choice.LIGHT, Topic.APPEARANCE);
        draw("settings-storage", 700, Language.BULGARIAN, Theme.Choice.LIGHT, Topic.STORAGE);
        draw("settings-connection", 1280, Language.ENGLISH, Theme.Choice.DARK, Topic.CONNECTION);
        draw("settings-shortcuts", 1280, Language.ENGLISH, Theme.Choice.LIGHT, Topic.SHORTCUTS);
        draw("settings-profile", 1280, Language.BULGARIAN, Theme.Choice.LIGHT, Topic.PROFILE);
        draw("settings-messages", 1280, Language.ENGLISH, Theme.Choice.LIGHT, Topic.MESSAGES);
        draw("settings-messages-bulgarian", 1280, Language.BULGARIAN, Theme.Choice.DARK, Topic.MESSAGES);
    }

    @Test
    void aCompactListHasOneLineForAConversation() {
        preferences.compact().set(true);
        Stage stage = open(1280, Language.ENGLISH, WorkshopSample.english().server());
        step(() -> stage.getScene().snapshot(null));
        assertThat(((ListView<?>) onFx(() -> find(stage, ".chat-list"))).getFixedCellSize()).isEqualTo(40);
        Snapshots.draw("main-window-compact", stage.getScene());
        step(() -> preferences.compact().set(false));
        assertThat(((ListView<?>) onFx(() -> find(stage, ".chat-list"))).getFixedCellSize()).isEqualTo(62);
        step(stage::close);
    }

    @Test
    void keysLeadIntoTheSettingsToWhatIsTypedAndBack() {
        Stage stage = open(1280, Language.ENGLISH, WorkshopSample.english().server());
        step(() -> press(stage, SETTINGS));
        assertThat(onFx(() -> within(focused(stage), ".sections"))).as("the menu first").isTrue();
        step(() -> type(focused(stage), "t"));
        step(() -> ((TextField) find(stage, ".sections .text-field")).setText("typing"));
        Snapshots.draw("settings-found", stage.getScene());
        step(() -> fire(find(stage, ".sections .text-field"), KeyCode.ENTER));
        assertThat(onFx(() -> focused(stage).getAccessibleText())).isEqualTo("Show when I am typing");
        step(() -> press(stage, new KeyCodeCombination(KeyCode.F6)));
        assertThat(onFx(() -> within(focused(stage), ".sections"))).isTrue();
        step(() -> fire(focused(stage), KeyCode.ESCAPE));
        assertThat(onFx(() -> ((TextField) find(stage, ".sections .text-field")).getText())).isEmpty();
        step(() -> press(stage, ESCAPE));
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".settings"))).isNull();
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".search-well"))).as("the chats again").isNotNull();
        step(stage::close);
    }

    @Test
    void whatIsReadFollowsTheTextSizeWhileItIsDragged() {
        Stage stage = open(1280, Language.ENGLISH, WorkshopSample.english().server());
        step(() -> press(stage, SETTINGS));
        step(() -> menu(stage).getSelectionModel().select(Topic.APPEARANCE.ordinal()));
        step(() -> stage.getScene().snapshot(null));
        Node slider = onFx(() -> find(stage, ".slider"));
        Bounds track = onFx(() -> slider.localToScreen(slider.getLayoutBounds()));
        step(() -> drag(slider, MouseEvent.MOUSE_PRESSED, track, 2 / 6.0));
        assertThat(onFx(() -> sizeSaid(stage))).isEqualTo("14 px");
        step(() -> drag(slider, MouseEvent.MOUSE_DRAGGED, track, 1));
        assertThat(onFx(() -> sizeSaid(stage))).as("not let go of yet").isEqualTo("20 px");
        step(() -> drag(slider, MouseEvent.MOUSE_DRAGGED, track, 4 / 6.0));
        assertThat(onFx(() -> sizeSaid(stage))).as("where it was on the screen").isEqualTo("16 px");
        step(() -> drag(slider, MouseEvent.MOUSE_RELEASED, track, 4 / 6.0));
        assertThat(onFx(() -> sizeSaid(stage))).isEqualTo("16 px");
        step(stage::close);
    }

    private static void drag(Node slider, EventType<MouseEvent> type, Bounds track, double share) {
        Event.fireEvent(slider,
                new MouseEvent(type, 0, 0, track.getMinX() + share * track.getWidth(), track.getCenterY(),
                        MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false,
                        null));
    }

    private static String sizeSaid(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".settings .label").stream().map(each -> ((Label) each).getText())
                .filter(words -> words.endsWith(" px")).findFirst().orElseThrow();
    }

    private void draw(String name, double width, Language language, Theme.Choice look, Topic topic) {
        FxToolkit.show(look);
        mode = look;
        SampleServer server = DeskSample.english().server();
        Instant earlier = SampleServer.NINE.minus(Duration.ofDays(20));
        server.sessions.add(new SessionView("a", "elena-laptop (Linux)", earlier, SampleServer.NINE, true));
        server.sessions.add(new SessionView("b", "vitosha-desk-with-a-rather-long-name-that-goes-on-and-on (Windows)",
                earlier, SampleServer.NINE.minusSeconds(2_400), false));
        server.sessions.add(new SessionView("c", null, earlier, SampleServer.NINE.minusSeconds(240_000), false));
        Stage stage = open(width, language, server);
        step(() -> press(stage, SETTINGS));
        step(() -> menu(stage).getSelectionModel().select(topic.ordinal()));
        step(() -> fire(menu(stage), KeyCode.ENTER));
        step(() -> signIn.look.complete(FakeSignIn.vitosha("chat.vitosha.example")));
        step(() -> stage.getScene().snapshot(null));
        assertThat(Snapshots.draw(name, stage.getScene()).getWidth()).isEqualTo(width);
        step(stage::close);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private Stage open(double width, Language language, SampleServer server) {
        timer.pass(Duration.between(timer.now(), SampleChat.now()));
        Stage stage = onFx(() -> {
            var about = new About(Path.of("/home/elena/.local/share/parley"), Path.of("log"), address -> {},
                    () -> Secrets.Place.KEYRING);
            Stage shown = new SampleKit(timer).in(language).in(mode).with(signIn).with(about)
                    .with(Notifier.ofThisComputer()).with(tray).with(preferences)
                    .show(width, 800, SampleChat.open(server.me(), server, timer, Outbox.inMemory()));
            timer.pass(Duration.ofMillis(500));
            return shown;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return stage;
    }

    private static ListView<?> menu(Stage stage) {
        return (ListView<?>) find(stage, ".sections .chat-list");
    }

    private static Node find(Stage stage, String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    private static Node focused(Stage stage) {
        return Objects.requireNonNull(stage.getScene().getFocusOwner());
    }

    private static boolean within(Node node, String selector) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(selector.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private static void press(Stage stage, KeyCombination keys) {
        Objects.requireNonNull(stage.getScene().getAccelerators().get(keys)).run();
    }

    private static void fire(Node at, KeyCode key) {
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void type(Node at, String letter) {
        Event.fireEvent(at,
                new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
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
