package chat.parley.desktop.conversations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.SwitcherViewModel.Manner;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
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
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class SwitcherTest {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final UserView tom = server.person("u-tom", "Tom", "Okafor");
    private final UserView rada = server.person("u-rada", "Рада", "Бонева");
    private final UserView maya = server.person("u-maya", "Maya", "Lindqvist");
    private final List<Conversation> opened = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private Language language = Language.ENGLISH;

    @BeforeEach
    void talk() {
        server.person("u-ralitsa", "Ralitsa", "Georgieva");
        server.room("tom", tom).say(tom, 9, "a").unread(0);
        server.room("rada", rada).say(rada, 8, "b").unread(1);
        server.room("both", tom, rada).say(rada, 7, "c").unread(0);
        server.room("maya", maya).say(maya, 6, "Tamara").unread(0);
    }

    @Test
    void withNothingTypedTheLatestStandUnreadFirst() {
        assertThat(names(model())).containsExactly("Рада Бонева", "Tom Okafor", "Tom, Рада", "Maya Lindqvist");
    }

    @Test
    void theOpenChatIsNoPlaceToGoTo() {
        Chat chat = chat();
        ConversationsViewModel list = list(chat);
        list.select(chat.conversation("tom").orElseThrow());

        assertThat(names(new SwitcherViewModel(chat, list, timer, ways()))).doesNotContain("Tom Okafor");
    }

    @Test
    void chatsAreFoundAtOnceAndPeopleOnceTheServerAnswered() {
        SwitcherViewModel model = model();
        model.query().set("ra");
        assertThat(names(model)).containsExactly("Рада Бонева", "Tom, Рада", "ra", "ra");
        timer.pass(Duration.ofMillis(150));
        assertThat(names(model)).containsExactly("Рада Бонева", "Tom, Рада", "Ralitsa Georgieva", "ra", "ra");

        model.go(model.targets().get(2), Manner.PLAINLY);
        assertThat(opened).hasSize(1);
    }

    @Test
    void withoutAConnectionChatsAreFoundAndAPersonCannotBeBegunWith() {
        SwitcherViewModel model = model();
        model.query().set("ral");
        timer.pass(Duration.ofMillis(150));
        server.goDown();
        model.go(model.targets().getFirst(), Manner.PLAINLY);
        assertThat(model.failed().get()).isTrue();
        assertThat(opened).isEmpty();
        model.query().set("tom");
        assertThat(names(model)).contains("Tom Okafor");
    }

    @Test
    void whatIsTypedCanBeTheNameOfARoomOrWordsToLookFor() {
        SwitcherViewModel model = model();
        model.query().set(" Riders ");
        assertThat(model.nothingFound()).isTrue();
        model.targets().forEach(target -> model.go(target, Manner.PLAINLY));
        assertThat(done).containsExactly("room Riders", "find Riders");
        assertThat(opened).isEmpty();
    }

    @Test
    void aChatOpensWithItsDetailsOrInAWindowOfItsOwn() {
        SwitcherViewModel model = model();
        model.go(model.targets().getFirst(), Manner.WITH_DETAILS);
        model.go(model.targets().getFirst(), Manner.IN_OWN_WINDOW);
        assertThat(done).containsExactly("details rada", "window rada");
        assertThat(opened).isEmpty();
    }

    @Test
    void tenThousandRoomsAreSearchedInThirtyMilliseconds() {
        for (int i = 0; i < 10_000; i++) {
            server.room("r" + i, tom, rada).say(tom, i % 60, "x");
        }
        SwitcherViewModel model = model();
        model.query().set("warm up");
        List<Long> took = new ArrayList<>();
        for (String typed : List.of("r", "ra", "rad", "rada", "t", "to", "tom", "m", "ma")) {
            long begun = CLOCK.getCurrentThreadCpuTime();
            model.query().set(typed);
            took.add((CLOCK.getCurrentThreadCpuTime() - begun) / 1_000_000);
        }
        assertThat(took.stream().sorted().toList().get(took.size() / 2)).isLessThan(30);
    }

    @Test
    void theKeyboardAloneGoesThere() {
        onFx(() -> {
            Scene scene = new Scene(dialog(model()), 900, 700);
            TextField field = (TextField) scene.lookup(".switcher-field");
            field.setText("tom");
            press(field, KeyCode.DOWN);
            press(field, KeyCode.DOWN);
            press(field, KeyCode.UP);
            press(field, KeyCode.ENTER);
            assertThat(opened).extracting(Conversation::roomId).containsExactly("both");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsDrawn(Language drawn) {
        language = drawn;
        FxToolkit.show(drawn == Language.BULGARIAN ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        var image = Snapshots.draw("switcher-" + drawn.code(), 900, 560, () -> {
            SwitcherViewModel model = model();
            model.query().set("ра");
            timer.pass(Duration.ofMillis(150));
            return dialog(model);
        });
        assertThat(image.getWidth()).isEqualTo(900);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private static Layers dialog(SwitcherViewModel model) {
        Layers layers = new Layers();
        var view = new SwitcherView(model);
        layers.open(Fxml.<VBox>load(view, model.words().texts()));
        view.focus();
        return layers;
    }

    private SwitcherViewModel.Ways ways() {
        return new SwitcherViewModel.Ways(opened::add, chat -> done.add("details " + chat.roomId()),
                chat -> done.add("window " + chat.roomId()), name -> done.add("room " + name),
                words -> done.add("find " + words));
    }

    private SwitcherViewModel model() {
        Chat chat = chat();
        return new SwitcherViewModel(chat, list(chat), timer, ways());
    }

    private Chat chat() {
        Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        timer.pass(Duration.ofSeconds(1));
        return chat;
    }

    private ConversationsViewModel list(Chat chat) {
        Texts texts = new Texts(language);
        return new ConversationsViewModel(chat, texts,
                new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)));
    }

    private static List<String> names(SwitcherViewModel model) {
        return model.targets().stream().map(SwitchTarget::name).toList();
    }

    private static void press(TextField field, KeyCode code) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void onFx(Runnable story) {
        CompletableFuture.runAsync(story, new FxThread()).join();
    }
}
