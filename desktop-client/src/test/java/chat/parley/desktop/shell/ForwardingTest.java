package chat.parley.desktop.shell;

import java.time.Duration;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static chat.parley.desktop.shell.ServerLook.onFx;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** A message is sent into another conversation, which is chosen by a bit of its name. */
@ExtendWith(FxToolkit.class)
class ForwardingTest {

    private final HandTimer timer = new HandTimer();
    private final WorkshopSample sample = WorkshopSample.english();

    @Test
    void theMessageGoesToTheConversationThatIsChosen() {
        Chat chat = onFx(() -> SampleChat.open(sample.server().me(), sample.server(), timer, Outbox.inMemory()));
        var layers = onFx(Layers::new);
        Stage stage = onFx(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(layers, 900, 600));
            shown.show();
            timer.pass(Duration.ofMillis(500));
            var room = chat.room(chat.conversation("workshop").orElseThrow());
            room.enter();
            timer.pass(Duration.ofMillis(500));
            forwarding(chat, layers).open(room.messages().getFirst());
            return shown;
        });
        onFx(() -> {
            field(stage).setText("Saturday");
            timer.pass(Duration.ofMillis(500));
            return null;
        });
        assertThat(Snapshots.draw("room-forward", stage.getScene()).getWidth()).isEqualTo(900);
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".switcher .label").stream()
                .map(each -> ((Label) each).getText()))).contains("Forward to").doesNotContain("Actions");

        onFx(() -> {
            field(stage).fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            timer.pass(Duration.ofMillis(500));
            return null;
        });

        String first = onFx(() -> chat.room(chat.conversation("workshop").orElseThrow()).messages().getFirst().text());
        assertThat(onFx(() -> chat.room(chat.conversation("ride").orElseThrow()).messages().getLast().text()))
                .isEqualTo(first);
        assertThat(onFx(() -> ((Label) requireNonNull(stage.getScene().lookup(".toast .label"))).getText()))
                .isEqualTo("Forwarded to Saturday ride");
        onFx(() -> {
            stage.close();
            return null;
        });
    }

    private Forwarding forwarding(Chat chat, Layers window) {
        Kit kit = new SampleKit(timer).in(Language.ENGLISH).kit();
        return new Forwarding(
                new Switching(chat, new ConversationsViewModel(chat, kit.texts(), kit.times()), kit, window));
    }

    private static TextField field(Stage stage) {
        return (TextField) requireNonNull(stage.getScene().lookup(".switcher-field"));
    }
}
