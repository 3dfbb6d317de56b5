package chat.parley.desktop.conversations;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class TypedFilterTest {

    private final Button well = new Button();
    private final Label keys = new Label();
    private final ListView<Conversation> list;
    private final ConversationsViewModel model;
    private int written;

    TypedFilterTest() {
        var timer = new HandTimer();
        var server = new SampleServer("u-elena", "Elena", "Marinova");
        server.room("brno", server.person("u-tom", "Tom", "Okafor"), server.person("u-maya", "Maya", "Lindqvist"))
                .named("Brno Frames", null);
        server.room("rada", server.person("u-rada", "Рада", "Бонева"));
        var chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        timer.pass(Duration.ofSeconds(1));
        Texts texts = new Texts(Language.ENGLISH);
        model = new ConversationsViewModel(chat, texts,
                new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)));
        list = new ListView<>(model.rows());
        new TypedFilter(model, list, () -> written++).showIn(well, keys);
    }

    @Test
    void whatIsTypedLeavesWhatIsCalledSoAndTheWellShowsIt() {
        onFx(() -> {
            assertThat(well.getText()).isEqualTo("Search or jump to…");
            type("b", "o");
            assertThat(shown()).as("a word begins so, in whichever letters").containsExactly("rada");
            assertThat(well.getText()).isEqualTo("bo");
            assertThat(keys.getText()).isEqualTo("Esc");
            press(KeyCode.BACK_SPACE);
            assertThat(shown()).containsExactlyInAnyOrder("brno", "rada");
            type("r", "n", "o", " ", "f");
            assertThat(shown()).as("a space is a letter like others").containsExactly("brno");
            press(KeyCode.ESCAPE);
            assertThat(shown()).hasSize(2);
            assertThat(well.getText()).isEqualTo("Search or jump to…");
        });
    }

    @Test
    void enterOpensTheFirstAndShowsAllAgain() {
        onFx(() -> {
            press(KeyCode.ENTER);
            assertThat(written).as("nothing is open").isZero();
            type("f", "r");
            press(KeyCode.ENTER);
            assertThat(model.selected().get()).extracting(Conversation::roomId).isEqualTo("brno");
            assertThat(written).isEqualTo(1);
            assertThat(shown()).hasSize(2);
        });
    }

    private List<String> shown() {
        return model.rows().stream().map(Conversation::roomId).toList();
    }

    private void type(String... letters) {
        for (String letter : letters) {
            list.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private void press(KeyCode code) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void onFx(Runnable story) {
        CompletableFuture.runAsync(story, new FxThread()).join();
    }
}
