package chat.parley.desktop.people;

import java.time.Duration;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class NewChatViewTest {

    @Test
    void aRoomBeginsWithItsName() {
        HandTimer timer = new HandTimer();
        SampleServer server = new SampleServer("u-elena", "Елена", "Маринова");
        server.person("u-tom", "Том", "Окафор");
        server.person("u-maya", "Мая", "Линдквист");
        var image = Snapshots.draw("new-room-bulgarian", 800, 700, () -> {
            Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
            timer.pass(Duration.ofSeconds(1));
            Texts texts = new Texts(Language.BULGARIAN);
            var model = new NewChatViewModel(chat, timer, new Purpose.NamedRoom(""), started -> {});
            model.name().set("Съботно каране");
            Layers layers = new Layers();
            layers.open(Fxml.<VBox>load(new NewChatView(model, texts, layers::close), texts));
            return layers;
        });

        assertThat(image.getWidth()).isEqualTo(800);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void peopleAreChosenFromAList(Language language) {
        HandTimer timer = new HandTimer();
        SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
        server.person("u-tom", "Tom", "Okafor");
        server.person("u-maya", "Maya", "Lindqvist");
        server.person("u-long", "Konstantina-Aleksandra", "Hadzhikonstantinova-Papadopoulos");
        var image = Snapshots.draw("new-chat-" + language.code(), 800, 700, () -> {
            Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
            timer.pass(Duration.ofSeconds(1));
            Texts texts = new Texts(language);
            var model = new NewChatViewModel(chat, timer, new Purpose.Talk(), started -> {});
            model.toggle(model.found().getFirst());
            model.toggle(model.found().getLast());
            Layers layers = new Layers();
            layers.open(Fxml.<VBox>load(new NewChatView(model, texts, layers::close), texts));
            return layers;
        });

        assertThat(image.getWidth()).isEqualTo(800);
    }
}
