package chat.parley.desktop.room;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.testing.SampleServer.SampleRoom;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.UserView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static java.util.Objects.requireNonNull;

/** A room in a window, with a server that answers at once: Elena is oneself. */
@ExtendWith(FxToolkit.class)
@SuppressWarnings("NullAway.Init") // each test opens a room first
abstract class RoomInWindow {

    final HandTimer timer = new HandTimer();
    final Texts texts = new Texts(Language.ENGLISH);
    final FxRobot robot = new FxRobot();
    final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    final UserView tom = server.person("u-tom", "Tom", "Okafor");
    final SampleRoom hall = server.room("hall", tom);
    final SampleRoom yard = server.room("yard", server.person("u-maya", "Maya", "Lindqvist"));
    Stage stage;
    Chat chat;
    RoomViewModel model;
    RoomView view;
    RoomView.Ways ways = RoomView.Ways.back(() -> {});

    @BeforeEach
    void write() {
        for (int i = 0; i < 130; i++) {
            hall.say(i % 3 == 0 ? server.me() : tom, i,
                    "Message " + i + " about something or other. ".repeat(1 + i % 5));
        }
        hall.unread(0);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            stage.hide();
            return null;
        });
    }

    void scroll(double pixels) {
        onFx(() -> {
            timeline().scrollBy(pixels);
            timeline().layout();
            return null;
        });
    }

    void settleInside() {
        timer.pass(Duration.ofMillis(1));
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    TimelineRow row(String messageId) {
        return model.rows().stream().filter(each -> messageId.equals(each.item().id())).findFirst().orElseThrow();
    }

    TimelineCell<TimelineRow> cell(TimelineRow row) {
        return requireNonNull(timeline().cellOf(row));
    }

    double eyeLine(String key) {
        TimelineRow row = model.rows().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        TimelineCell<TimelineRow> cell = timeline().cellOf(row);
        return cell == null ? Double.NaN : cell.getLayoutY() + cell.eye();
    }

    @SuppressWarnings("unchecked") // There is one kind of timeline in a room.
    TimelineView<TimelineRow> timeline() {
        return (TimelineView<TimelineRow>) stage.getScene().lookup(".timeline");
    }

    TextArea writing() {
        return (TextArea) stage.getScene().lookup(".composer .text-area");
    }

    void open(SampleRoom room) {
        onFx(() -> {
            if (stage == null) {
                stage = new Stage();
                chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
            } else {
                view.close();
                model.leave();
            }
            Layers layers = new Layers();
            model = new RoomViewModel(chat, chat.conversation(room.id()).orElseThrow(),
                    new RoomTools(texts, new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)), timer));
            model.enter();
            view = new RoomView(model, layers, ways);
            VBox root = Fxml.load(view, texts);
            layers.show(root);
            stage.setScene(new Scene(layers, 700, 600));
            stage.show();
            stage.requestFocus();
            view.focus();
            return null;
        });
        settle();
    }

    /** Lets what was asked for later in the frame happen. */
    void settle() {
        for (int i = 0; i < 2; i++) {
            onFx(() -> {
                settleInside();
                return null;
            });
        }
    }

    static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }
}
