package chat.parley.desktop.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Secrets;
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Hours;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.Zoom;
import chat.parley.model.ChangePassword;
import chat.parley.model.SessionView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class SettingsViewTest {

    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final List<String> opened = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Theme theme = onFx(() -> new Theme(new FxThread().systemColours()));
    private final Zoom zoom = new Zoom(new StackPane());
    private final Preferences preferences = Preferences.forThisRun();
    private final SimpleBooleanProperty tray = new SimpleBooleanProperty(true);
    private final WritingHabits habits = WritingHabits.inMemory();
    private final FakeSignIn signIn = new FakeSignIn();
    private final HandTimer timer = new HandTimer();
    private final Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
    private final PasswordViewModel password = new PasswordViewModel(chat);

    private final ObjectProperty<List<SettingsView.Identity>> identities = new SimpleObjectProperty<>(List.of());

    private void signedIn(String id, @Nullable String device, int minutesAgo) {
        Instant active = SampleServer.NINE.minusSeconds(60L * minutesAgo);
        server.sessions.add(
                new SessionView(id, device, SampleServer.NINE.minusSeconds(2_000_000), active, id.equals("here")));
    }

    @Test
    void theDevicesAreListedAndCanBeSignedOutOneByOneOrAllOthers() {
        signedIn("here", "elena-laptop (Linux)", 0);
        signedIn("work", "vitosha-desk (Windows)", 42);
        signedIn("old", null, 4_000);
        DevicesViewModel devices = new DevicesViewModel(chat);
        devices.load();
        assertThat(devices.devices()).extracting(SessionView::id).containsExactly("here", "work", "old");
        server.refuseNext(404);
        devices.end(server.sessions.get(1));
        assertThat(devices.state().get()).isEqualTo(DevicesViewModel.State.NOT_ENDED);
        assertThat(devices.devices()).hasSize(3);
        devices.end(server.sessions.get(1));
        assertThat(devices.devices()).extracting(SessionView::id).containsExactly("here", "old");
        show(Topic.PRIVACY, root -> {
            button(root, "Sign out everywhere else").fire();
            assertThat(server.sessions).extracting(SessionView::id).containsExactly("here");
            assertThat(button(root, "Sign out everywhere else").getParent().isVisible()).isFalse();
        });
    }

    @Test
    void whoSignsOutElsewhereIsNotOfferedAnyMore() {
        var other = new SettingsView.Identity(SampleServer.agent("u-lena", "Lena", "Marinova"), "club.example", false,
                0, () -> opened.add("shown"), () -> opened.add("signed out there"));
        identities.set(List.of(other));
        show(Topic.PROFILE, root -> {
            assertThat(labels(root)).contains("Lena Marinova", "club.example");
            identities.set(List.of());
            assertThat(labels(root)).doesNotContain("Lena Marinova");
        });
    }

    @Test
    void aPressOnThePageThatIsShownLeavesWhatIsTypedThere() {
        onFx(() -> {
            SettingsView view = view();
            var menu = new SettingsMenu(view, null, () -> opened.add("page"));
            var both = new HBox(menu.root(), view.root());
            new Scene(both, 900, 700);
            menu.resume();
            both.applyCss();
            both.layout();
            press(menu, Topic.PRIVACY);
            var field = (TextField) view.root().lookup(".password-field");
            field.setText("half a passw");
            press(menu, Topic.PRIVACY);
            assertThat(view.root().lookup(".password-field")).isSameAs(field);
            assertThat(field.getText()).isEqualTo("half a passw");
            int before = opened.size();
            cells(menu).filter(IndexedCell::isEmpty).findFirst().ifPresent(SettingsViewTest::press);
            assertThat(opened).as("nothing is there").hasSize(before);
            menu.close();
            return view;
        });
    }

    private static void press(SettingsMenu menu, Topic topic) {
        press(cells(menu).filter(cell -> cell.getItem() != null && cell.getIndex() == topic.ordinal()).findFirst()
                .orElseThrow());
    }

    private static void press(Node cell) {
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            cell.fireEvent(new MouseEvent(type, 4, 4, 4, 4, MouseButton.PRIMARY, 1, false, false, false, false, true,
                    false, false, true, false, true, null));
        }
    }

    private static Stream<ListCell<?>> cells(SettingsMenu menu) {
        return menu.root().lookupAll(".list-cell").stream().map(each -> (ListCell<?>) each);
    }

    @Test
    void everySettingThatCanBeFoundStandsOnItsPage() {
        onFx(() -> {
            SettingsView view = view();
            new Scene((Parent) view.root(), 900, 700);
            view.parts().offered().forEach(view::show);
            assertThat(view.parts().offered()).as("it was not installed").doesNotContain(Setting.AT_LOGIN);
            return view;
        });
    }

    @Test
    void whatIsPressedHoldsAtOnce() {
        show(Topic.APPEARANCE, root -> {
            toggle(root, "Dark").fire();
            assertThat(theme.choice().get()).isEqualTo(Theme.Choice.DARK);
            toggle(root, "Dark").fire();
            assertThat(toggle(root, "Dark").isSelected()).isTrue();

            Slider size = (Slider) root.lookup(".slider");
            size.setValue(4);
            assertThat(zoom.step().get()).isEqualTo(4);
            zoom.plain();
            assertThat(size.getValue()).isEqualTo(2);

            toggle(root, "Compact").fire();
            assertThat(preferences.compact().get()).isTrue();
            toggle(root, "2:30 PM").fire();
            assertThat(texts.hours().get()).isEqualTo(Hours.OF_12);
            toggle(root, "Reduce motion").fire();
            assertThat(preferences.calm().get()).isTrue();

            ((MenuButton) root.lookup(".drop-down")).getItems().getLast().fire();
            assertThat(texts.language().get()).isEqualTo(Language.BULGARIAN);
            assertThat(toggle(root, "Тъмна").isSelected()).isTrue();
        });
        show(Topic.MESSAGES, root -> {
            toggle(root, "Изпращане с Enter").fire();
            toggle(root, "Показвай, че пиша").fire();
            assertThat(habits.now().get().entersToSend()).isFalse();
            assertThat(habits.now().get().typesSeen()).isFalse();
        });
        show(Topic.NOTIFICATIONS, root -> {
            toggle(root, "Известия на този компютър").fire();
            assertThat(preferences.told().get()).isFalse();
            assertThat(toggle(root, "Показване на написаното").isDisabled()).as("there is nothing to show it in")
                    .isTrue();
            ToggleButton inTray = toggle(root, "Оставане в системния панел при затваряне на прозореца");
            inTray.fire();
            assertThat(preferences.inTray().get()).isTrue();
            tray.set(false);
            assertThat(inTray.isDisabled()).as("it can still be turned off").isFalse();
            inTray.fire();
            assertThat(inTray.isDisabled()).as("there is nowhere to go").isTrue();
        });
    }

    @Test
    void whatNeedsTheServerIsDisabledWithoutItAndTheRestIsNot() {
        server.goDown();
        show(Topic.NOTIFICATIONS, root -> {
            assertThat(root.lookupAll(".menu-button")).isNotEmpty().allMatch(each -> each.isDisabled());
            assertThat(toggle(root, "Notifications on this computer").isDisabled()).isFalse();
        });
        show(Topic.PRIVACY, root -> assertThat(button(root, "Change password").isDisabled()).isTrue());
        show(Topic.CONNECTION, root -> {
            assertThat(labels(root)).contains("No connection.");
            server.comeUp();
            button(root, "Try now").fire();
            signIn.look.complete(FakeSignIn.vitosha("chat.vitosha.example"));
            assertThat(labels(root)).contains("Connected. The server answers in 24 ms.")
                    .anyMatch(words -> words.startsWith("Vitosha Bikes, Parley 0.1.0, at "));
            assertThat(labels(root)).contains(
                    "The clock of this computer is 41 minutes behind the server’s. Set it right, or times look wrong.");
            server.goDown();
            timer.pass(Duration.between(timer.now(), SampleChat.now().plusSeconds(100)));
            server.comeUp();
            button(root, "Try now").fire();
            assertThat(labels(root)).noneMatch(words -> words.contains("clock"));
        });
    }

    @Test
    void theFolderTheLogAndTheNoticesCanBeLookedAt() {
        show(Topic.STORAGE, root -> {
            button(root, "Open the folder").fire();
            button(root, "Open the log").fire();
            assertThat(opened).hasSize(2).allMatch(address -> address.startsWith("file:"));
            button(root, "Third-party notices").fire();
            assertThat(((TextArea) root.lookup(".text-area")).getText()).contains("Inter", "JavaFX", "Apache-2.0");
        });
    }

    @Test
    void aPasswordIsChangedOnlyIfItIsTypedTwiceAndLongEnough() {
        type("old one", "short", "short");
        assertThat(password.state().get()).isEqualTo(PasswordViewModel.State.TOO_SHORT);
        type("old one", "long enough", "long enouhg");
        assertThat(password.state().get()).isEqualTo(PasswordViewModel.State.DIFFERENT);
        assertThat(server.passwords).isEmpty();

        type("old one", "long enough", "long enough");
        assertThat(password.state().get()).isEqualTo(PasswordViewModel.State.CHANGED);
        assertThat(server.passwords).containsExactly(new ChangePassword("old one", "long enough"));
        assertThat(password.fresh().get() + password.old().get() + password.again().get()).isEmpty();
    }

    @Test
    void eachWayToFailIsSaidAndWhatWasTypedStays() {
        server.refuseNext(401);
        type("old one", "long enough", "long enough");
        assertThat(password.state().get()).isEqualTo(PasswordViewModel.State.WRONG);
        server.refuseNext(400);
        password.change();
        assertThat(password.state().get()).isEqualTo(PasswordViewModel.State.REFUSED);
        server.refuseNext(429);
        password.change();
        assertThat(password.state().get()).isEqualTo(PasswordViewModel.State.TOO_MANY);
        server.goDown();
        password.change();
        assertThat(password.state().get()).isEqualTo(PasswordViewModel.State.SILENT);
        assertThat(password.fresh().get()).isEqualTo("long enough");
    }

    private void type(String old, String fresh, String again) {
        password.old().set(old);
        password.fresh().set(fresh);
        password.again().set(again);
        password.change();
    }

    private SettingsView view() {
        var times = new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC));
        return new SettingsView(new SettingsView.Parts(chat, signIn, habits,
                new SettingsView.Look(theme, texts, times, zoom, preferences),
                new About(Path.of("/home/elena/.local/share/parley"), Path.of("/home/elena/.local/state/parley.log"),
                        opened::add, () -> Secrets.Place.FILE),
                new SettingsView.Ways(() -> opened.add("signed out"), () -> new Label("Keys"), List::of, true,
                        Optional.of(tray), identities, () -> opened.add("another server"))));
    }

    private void show(Topic topic, Consumer<Parent> story) {
        onFx(() -> {
            SettingsView view = view();
            Parent root = (Parent) view.root();
            new Scene(root, 900, 700);
            view.show(topic);
            root.applyCss();
            root.layout();
            story.accept(root);
            view.close();
            return root;
        });
    }

    private static List<String> labels(Parent root) {
        return root.lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(each -> ((Label) each).getText()).toList();
    }

    private static ToggleButton toggle(Parent root, String words) {
        return root.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(each -> words.equals(each.getText()) || words.equals(each.getAccessibleText())).findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to turn on is called " + words));
    }

    private static ButtonBase button(Parent root, String words) {
        return root.lookupAll(".button").stream().filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(each -> words.equals(each.getText())).findFirst()
                .orElseThrow(() -> new AssertionError("No button is called " + words));
    }

    private static <T> T onFx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, new FxThread()).join();
    }
}
