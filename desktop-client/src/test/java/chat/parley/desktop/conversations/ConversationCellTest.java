package chat.parley.desktop.conversations;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.UserView;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class ConversationCellTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final Chat chat;
    private final ConversationsViewModel model;

    ConversationCellTest() {
        UserView tom = server.person("u-tom", "Tom", "Okafor");
        server.room("tom", tom).say(tom, 9, "The rear wheel is true");
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        timer.pass(Duration.ofSeconds(1));
        Texts texts = new Texts(Language.ENGLISH);
        model = new ConversationsViewModel(chat, texts,
                new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDraftLeavesTheRestOfTheRowAsItIs(boolean compact) {
        onFx(() -> {
            chat.drafts().keep("tom", new Drafts.Draft("Let us see", null));
            ListView<Conversation> list = list(compact);
            assertThat(labels(list)).contains("Tom Okafor", "09:09");
            assertThat(labels(list).contains("Draft:")).isEqualTo(!compact);
            assertThat(list.lookup(".list-cell").getAccessibleText()).contains("Tom Okafor", "09:09");
            return true;
        });
    }

    private ListView<Conversation> list(boolean compact) {
        var list = new ListView<>(model.rows());
        list.setFixedCellSize(62);
        list.setCellFactory(_ -> new ConversationCell(model.words(), compact));
        new Scene(list, 320, 400);
        list.applyCss();
        list.layout();
        return list;
    }

    private static List<String> labels(Node list) {
        return list.lookupAll(".label").stream().filter(Label.class::isInstance).filter(Node::isVisible)
                .map(label -> ((Label) label).getText()).toList();
    }

    private static <T> T onFx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, new FxThread()).join();
    }
}
