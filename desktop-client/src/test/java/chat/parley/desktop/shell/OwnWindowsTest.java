package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.stage.Window;

import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Layers;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations in windows of their own, beside each other. */
@ExtendWith(FxToolkit.class)
@SuppressWarnings("NullAway.Init") // set up before each test
class OwnWindowsTest {

    private final HandTimer timer = new HandTimer();
    private final WorkshopSample sample = WorkshopSample.english();
    private Chat chat;
    private OwnWindows windows;

    @BeforeEach
    void open() {
        onFx(() -> {
            chat = SampleChat.open(sample.server().me(), sample.server(), timer, Outbox.inMemory());
            timer.pass(Duration.ofMillis(500));
            windows = new OwnWindows(chat, new SampleKit(timer).kit(),
                    new OwnWindow.Ways(room -> {}, () -> {}, () -> {}, this::forwarding));
            return null;
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            windows.close();
            return null;
        });
    }

    @Test
    void eachHasOneWindowNamedAfterIt() {
        show("workshop");
        show("ride");
        show("workshop");
        assertThat(titles()).containsExactlyInAnyOrder("Workshop", "Saturday ride");
    }

    @Test
    void whatIsBegunInOneStaysInIt() {
        show("workshop");
        show("ride");
        write("Workshop", "for the workshop");
        assertThat(onFx(() -> field("Saturday ride").getText())).isEmpty();
        assertThat(onFx(() -> chat.drafts().of("workshop").text())).isEqualTo("for the workshop");
    }

    @Test
    void aWindowClosesWithItsRoom() {
        show("workshop");
        onFx(() -> {
            sample.server().tell(new ServerFrame.RoomDeleted("workshop"));
            return null;
        });
        assertThat(titles()).isEmpty();
    }

    private Forwarding forwarding(Layers window) {
        Kit kit = new SampleKit(timer).kit();
        return new Forwarding(
                new Switching(chat, new ConversationsViewModel(chat, kit.texts(), kit.times()), kit, window));
    }

    private void show(String roomId) {
        onFx(() -> {
            windows.open(chat.conversation(roomId).orElseThrow());
            timer.pass(Duration.ofMillis(500));
            return null;
        });
    }

    private void write(String title, String words) {
        onFx(() -> {
            field(title).setText(words);
            return null;
        });
    }

    private static TextArea field(String title) {
        return stages().stream().filter(stage -> title.equals(stage.getTitle()))
                .map(stage -> (TextArea) stage.getScene().lookup(".composer .text-area")).findFirst().orElseThrow();
    }

    private static List<String> titles() {
        return onFx(() -> stages().stream().map(Stage::getTitle).toList());
    }

    private static List<Stage> stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(Stage::isShowing).toList();
    }

    private static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }
}
