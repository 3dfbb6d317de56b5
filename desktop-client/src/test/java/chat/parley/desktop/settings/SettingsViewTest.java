package chat.parley.desktop.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Secrets;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.Zoom;
import chat.parley.model.ChangePassword;
import chat.parley.model.SessionView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class SettingsViewTest {

    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final List<String> opened = new ArrayList<>();
    private Texts texts = new Texts(Language.ENGLISH);
    private Theme theme = onFx(() -> new Theme(new FxThread().systemColours()));
    private Zoom zoom = new Zoom(new StackPane());
    private final HandTimer timer = new HandTimer();
    private final Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
    private final PasswordViewModel password = new PasswordViewModel(chat);

    private void signIn(String id, @Nullable String device, int minutesAgo) {
        Instant active = SampleServer.NINE.minusSeconds(60L * minutesAgo);
        server.sessions.add(
                new SessionView(id, device, SampleServer.NINE.minusSeconds(2_000_000), active, id.equals("here")));
    }

    @Test
    void theDevicesAreListedAndCanBeSignedOutOneByOneOrAllOthers() {
        signIn("here", "elena-laptop (Linux)", 0);
        signIn("work", "vitosha-desk (Windows)", 42);
        signIn("old", null, 4_000);
        DevicesViewModel devices = new DevicesViewModel(chat);
        devices.load();
        assertThat(devices.devices()).extracting(SessionView::id).containsExactly("here", "work", "old");
        server.refuseNext(404);
        devices.end(server.sessions.get(1));
        assertThat(devices.state().get()).isEqualTo(DevicesViewModel.State.NOT_ENDED);
        assertThat(devices.devices()).hasSize(3);
        devices.end(server.sessions.get(1));
        assertThat(devices.devices()).extracting(SessionView::id).containsExactly("here", "old");
        show(root -> {
            button(root, "Sign out everywhere else").fire();
            assertThat(server.sessions).extracting(SessionView::id).containsExactly("here");
            assertThat(button(root, "Sign out everywhere else").getParent().isVisible()).isFalse();
        });
    }

    @Test
    void whatIsPressedHoldsAtOnce() {
        show(root -> {
            toggle(root, "Dark").fire();
            assertThat(theme.choice().get()).isEqualTo(Theme.Choice.DARK);
            toggle(root, "Dark").fire();
            assertThat(toggle(root, "Dark").isSelected()).isTrue();

            button(root, "A+").fire();
            assertThat(zoom.factor().get()).isGreaterThan(1);
            button(root, "Plain").fire();
            assertThat(zoom.factor().get()).isEqualTo(1);

            toggle(root, "Български").fire();
            assertThat(button(root, "Смяна на паролата").isVisible()).isTrue();
        });
    }

    @Test
    void theFolderTheLogAndTheNoticesCanBeLookedAt() {
        show(root -> {
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
        show(root -> assertThat(((Label) root.lookup(".notice .label")).getText()).startsWith("The server did not"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theyAreDrawn(Language language) {
        signIn("here", "elena-laptop (Linux)", 0);
        signIn("work", "vitosha-desk-with-a-rather-long-name-that-goes-on-and-on-and-on (Windows)", 42);
        signIn("old", null, 4_000);
        texts = new Texts(language);
        FxToolkit.show(language == Language.BULGARIAN ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        var image = Snapshots.draw("settings-" + language.code(), 900, 760, () -> {
            Layers layers = new Layers();
            layers.open(view());
            return layers;
        });
        Snapshots.draw("settings-devices-" + language.code(), 900, 760, () -> {
            Layers layers = new Layers();
            VBox view = view();
            layers.open(view);
            new Scene(layers, 900, 760);
            layers.applyCss();
            layers.layout();
            ((ScrollPane) view.lookup(".scroll-pane")).setVvalue(0.8);
            layers.getScene().setRoot(new StackPane());
            return layers;
        });
        assertThat(image.getWidth()).isEqualTo(900);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private void type(String old, String fresh, String again) {
        password.old().set(old);
        password.fresh().set(fresh);
        password.again().set(again);
        password.change();
    }

    private VBox view() {
        return Fxml.load(new SettingsView(server.me(), new SettingsView.Safety(password, new DevicesViewModel(chat)),
                new SettingsView.Look(theme, texts, new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)),
                        zoom, WritingHabits.inMemory()),
                new About(Path.of("/home/elena/.local/share/parley"), Path.of("/home/elena/.local/state/parley.log"),
                        opened::add, () -> Secrets.Place.FILE),
                () -> {}), texts);
    }

    private void show(Consumer<VBox> story) {
        onFx(() -> {
            VBox root = view();
            new javafx.scene.Scene(root, 700, 700);
            root.applyCss();
            root.layout();
            story.accept(root);
            return root;
        });
    }

    private static ToggleButton toggle(VBox root, String words) {
        return root.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(each -> each.getText().equals(words)).findFirst().orElseThrow();
    }

    private static Button button(VBox root, String words) {
        return root.lookupAll(".button").stream().map(Button.class::cast)
                .filter(each -> words.equals(each.getText())).findFirst().orElseThrow();
    }

    private static <T> T onFx(java.util.function.Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, new FxThread()).join();
    }
}
