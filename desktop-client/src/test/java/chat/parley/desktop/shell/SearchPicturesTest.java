package chat.parley.desktop.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import chat.parley.desktop.conversations.ConversationsView;
import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.room.RoomTools;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The search sheet as it is drawn, for eyes, and what its keys do. */
@ExtendWith(FxToolkit.class)
class SearchPicturesTest {

    private static final Clock MORNING = Clock.fixed(SampleChat.now(), ZoneOffset.UTC);

    private final HandTimer timer = new HandTimer();
    private final Layers[] layers = new Layers[1];
    private String jumpedTo = "";

    @Test
    void light() {
        draw("search", 1280, Language.ENGLISH, Theme.Choice.LIGHT, english(), field -> field.setText("rear whe"));
    }

    @Test
    void dark() {
        draw("search-dark", 1280, Language.ENGLISH, Theme.Choice.DARK, english(), field -> field.setText("rear wheel"));
    }

    @Test
    void bulgarian() {
        draw("search-bulgarian", 1280, Language.BULGARIAN, Theme.Choice.LIGHT, WorkshopSample.bulgarian(),
                field -> field.setText("за"));
    }

    @Test
    void narrow() {
        draw("search-narrow", 480, Language.ENGLISH, Theme.Choice.LIGHT, english(),
                field -> field.setText("rear wheel"));
    }

    @Test
    void start() {
        draw("search-start", 1280, Language.BULGARIAN, Theme.Choice.LIGHT, WorkshopSample.bulgarian(), field -> {});
    }

    @Test
    void nothingAndAnUnknownFilter() {
        draw("search-none", 1280, Language.ENGLISH, Theme.Choice.DARK, english(), field -> field.setText("unicorn"));
        draw("search-unknown", 1280, Language.ENGLISH, Theme.Choice.LIGHT, english(),
                field -> field.setText("wheel in:nowhere"));
    }

    @Test
    void offline() {
        WorkshopSample sample = english();
        draw("search-offline", 1280, Language.ENGLISH, Theme.Choice.LIGHT, sample, field -> {
            sample.server().goDown();
            field.setText("wheel");
        });
    }

    @Test
    void theKeyboardAloneLeadsToAMessageAndBack() {
        draw("search-keys", 1280, Language.ENGLISH, Theme.Choice.LIGHT, english(), field -> field.setText("wheel"));
        onFx(() -> {
            TextField field = (TextField) layers[0].lookup(".search-field");
            press(field, KeyCode.DOWN);
            press(field, KeyCode.DOWN);
            press(field, KeyCode.UP);
            press(field, KeyCode.ENTER);
        });
        assertThat(jumpedTo).startsWith("Green 56 is on the stand");
    }

    private static WorkshopSample english() {
        WorkshopSample sample = WorkshopSample.english();
        SampleServer server = sample.server();
        var georgi = server.person("u-georgi", "Georgi", "Petrov");
        int day = 24 * 60;
        server.room("front", georgi, server.person("u-rada", "Rada", "Boneva"))
                .say(georgi, -52 * day, "Photo of the rear wheel before and after.")
                .say(georgi, -40 * day, "The spare rear wheels go on the top shelf from now on, front ones below.")
                .say(georgi, -7 * day,
                        "Two spokes on the rear wheel of the cargo bike, drive side. We have 292 mm in the drawer.")
                .unread(0);
        return sample;
    }

    private void draw(String name, double width, Language language, Theme.Choice mode, WorkshopSample sample,
            Consumer<TextField> type) {
        FxToolkit.show(mode);
        Snapshots.draw(name, width, 800, () -> {
            timer.pass(Duration.between(timer.now(), SampleChat.now()));
            Chat chat = SampleChat.open(sample.server().me(), sample.server(), timer, Outbox.inMemory());
            timer.pass(Duration.ofMillis(500));
            layers[0] = window(chat, new Texts(language));
            type.accept((TextField) layers[0].lookup(".search-field"));
            timer.pass(Duration.ofMillis(300));
            return layers[0];
        });
        onFx(() -> layers[0].getScene().snapshot(null));
        assertThat(Snapshots.draw(name, layers[0].getScene()).getWidth()).isEqualTo(width);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private Layers window(Chat chat, Texts texts) {
        var window = new Layers();
        var times = new Times(texts, MORNING);
        var theme = new Theme(new FxThread().systemColours());
        var main = new MainView(chat.me(), chat.connection().map(ConnectionState::online),
                chat.presence(chat.me().id()), new ProfileMenu(theme, texts,
                        new QuietMenu(chat, window, texts, times),
                        new ProfileMenu.Ways(() -> {}, () -> {}, () -> {}, () -> {}),
                        new ProfileMenu.Others(List::of, new SimpleLongProperty())),
                texts);
        window.show(Fxml.<Parent>load(main, texts));
        var list = new ConversationsViewModel(chat, texts, times);
        var listView = new ConversationsView(list, timer, window,
                new ConversationsView.Ways(() -> {}, () -> {}, () -> {}));
        main.showList(Fxml.load(listView, texts), () -> {});
        listView.nameAfter(new SimpleStringProperty("Vitosha Bikes"));
        new Searching(chat, list, new RoomTools(texts, times, timer),
                new Searching.Stage(window, main::read, message -> jumpedTo = message.text(), () -> {})).open(false);
        return window;
    }

    private static void press(TextField field, KeyCode code) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void onFx(Runnable story) {
        CompletableFuture.runAsync(story, new FxThread()).join();
    }
}
