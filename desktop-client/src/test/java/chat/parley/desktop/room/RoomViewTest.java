package chat.parley.desktop.room;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.MessageItem;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** An open room in a window, with keys pressed. */
@ExtendWith(FxToolkit.class)
@SuppressWarnings("NullAway.Init") // each test opens a room first
class RoomViewTest {

    private final HandTimer timer = new HandTimer();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final UserView tom = server.person("u-tom", "Tom", "Okafor");
    private final SampleRoom hall = server.room("hall", tom);
    private final SampleRoom yard = server.room("yard", server.person("u-maya", "Maya", "Lindqvist"));
    private Stage stage;
    private Chat chat;
    private RoomViewModel model;
    private RoomView view;

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

    @Test
    void enterSendsAndTheMessageStandsAtTheEnd() {
        open(hall);
        robot.write("Good morning").push(KeyCode.ENTER);

        MessageItem last = onFx(() -> model.rows().getLast().item());
        assertThat(last.text()).isEqualTo("Good morning");
        assertThat(last.stored()).isTrue();
        assertThat(onFx(() -> writing().getText())).isEmpty();
        settle();
        assertThat(onFx(() -> timeline().windowProperty().get().last())).isEqualTo(model.rows().size() - 1);
        assertThat(onFx(() -> timeline().windowProperty().get().bottom(model.rows().size() - 1)))
                .isEqualTo(onFx(() -> timeline().getHeight()));
    }

    @Test
    void shiftEnterBeginsALineAndSendsNothing() {
        open(hall);
        int before = onFx(() -> model.rows().size());
        robot.write("a").push(KeyCode.SHIFT, KeyCode.ENTER).write("b");

        assertThat(onFx(() -> writing().getText())).isEqualTo("a\nb");
        assertThat(onFx(() -> model.rows().size())).isEqualTo(before);
    }

    @Test
    void whatIsBegunInOneRoomStaysInIt() {
        open(hall);
        robot.write("for the hall");
        open(yard);
        assertThat(onFx(() -> writing().getText())).isEmpty();
        robot.write("for the yard");
        open(hall);
        assertThat(onFx(() -> writing().getText())).isEqualTo("for the hall");
        open(yard);
        assertThat(onFx(() -> writing().getText())).isEqualTo("for the yard");
    }

    @Test
    void olderMessagesComeWhileScrollingUpAndNothingInViewMoves() {
        open(hall);
        for (int i = 0; i < 40; i++) {
            long loaded = onFx(() -> (long) model.rows().size());
            onFx(() -> {
                timeline().scrollBy(-150);
                return null;
            });
            String eye = onFx(() -> {
                timeline().layout();
                var window = timeline().windowProperty().get();
                return window.rows().get(1).key();
            });
            double y = onFx(() -> eyeLine(eye));
            settle();
            assertThat(onFx(() -> eyeLine(eye))).isEqualTo(y);
            if (loaded == 130) {
                return;
            }
        }
        assertThat(onFx(() -> model.rows().size())).isEqualTo(130);
    }

    @Test
    void theRoomOpensAtWhatIsNew() {
        hall.unread(60);
        open(hall);
        settle();
        var window = onFx(() -> timeline().windowProperty().get());
        int divider = onFx(() -> model.rows().indexOf(
                model.rows().stream().filter(row -> row.unread() > 0).findFirst().orElseThrow()));

        assertThat(window.top(divider)).isBetween(window.height() / 3 - 1, window.height() / 3 + 1);
    }

    @Test
    void onlyWhatWasOnScreenForASecondIsRead() {
        hall.unread(60);
        open(hall);
        settle();
        long seen = onFx(() -> timeline().windowProperty().get().seen().getLast().item().number());
        assertThat(hall.readUpTo()).isEqualTo(70);

        onFx(() -> {
            model.reading().focused(true);
            timer.pass(Duration.ofSeconds(5));
            return null;
        });

        assertThat(hall.readUpTo()).isEqualTo(seen).isLessThan(130);
    }

    @Test
    void upFromAnEmptyFieldEditsTheLastOwnMessage() {
        open(hall);
        robot.push(KeyCode.UP);
        assertThat(onFx(() -> writing().getText())).startsWith("Message 129");
        robot.push(KeyCode.ESCAPE);
        assertThat(onFx(() -> writing().getText())).isEmpty();
    }

    @Test
    void theKeysWalkTheMessagesAndActOnTheOneTheyStandOn() {
        open(hall);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(onFx(() -> timeline().isFocused())).isTrue();
        assertThat(onFx(() -> model.rows().get(timeline().currentIndex()).item().number())).isEqualTo(130);
        assertThat(onFx(() -> cell(model.rows().getLast()).lookup(".action-bar"))).isNotNull();

        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(onFx(() -> writing().getText())).startsWith("Message 129");
    }

    @Test
    void aDeletionCanBeTakenBackForFiveSecondsAsNothingWasSaidYet() {
        open(hall);
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.DELETE);
        assertThat(onFx(() -> cell(model.rows().getLast()).lookup(".bubble").isVisible())).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        onFx(() -> {
            timer.pass(Duration.ofSeconds(10));
            return null;
        });
        assertThat(onFx(() -> cell(model.rows().getLast()).lookup(".bubble").isVisible())).isTrue();
        assertThat(hall.deleted()).isEmpty();
    }

    @Test
    void afterFiveSecondsOrOnLeavingTheMessageIsDeleted() {
        open(hall);
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.DELETE);
        onFx(() -> {
            timer.pass(Deletions.SECOND_THOUGHTS);
            return null;
        });
        assertThat(hall.deleted()).containsExactly("hall-130");
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DELETE);
        assertThat(hall.deleted()).hasSize(1);
        open(yard);
        assertThat(hall.deleted()).containsExactly("hall-130", "hall-127");
    }

    @Test
    void aDeletionThatIsRefusedIsSaidAndTheMessageStays() {
        open(hall);
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.DELETE);
        onFx(() -> {
            server.goDown();
            timer.pass(Deletions.SECOND_THOUGHTS);
            return null;
        });
        assertThat(onFx(() -> cell(model.rows().getLast()).lookup(".bubble").isVisible())).isTrue();
        assertThat(onFx(() -> ((Label) stage.getScene().lookup(".toast .label")).getText()))
                .isEqualTo("That did not work. Try again.");
    }

    @Test
    void theDayFloatsOverTheMessagesWhileTheyAreScrolled() {
        open(hall);
        Node day = onFx(() -> stage.getScene().lookup(".floating-day"));
        assertThat(day.isVisible()).isFalse();
        onFx(() -> {
            timeline().scrollBy(-200);
            return null;
        });
        assertThat(onFx(() -> ((Label) day).getText())).isEqualTo("Today");
        assertThat(day.isVisible()).isTrue();
        onFx(() -> {
            timer.pass(FloatingDay.STAYS);
            return null;
        });
        assertThat(day.isVisible()).isFalse();
    }

    @Test
    void aQuoteOfTheDistantPastIsShownAndLeadsThere() {
        longTalk();
        open(hall);
        settle();
        assertThat(onFx(() -> requireNonNull(model.rows().getLast().quote()).text())).startsWith("Message 2 ");

        jump("hall-3");

        TimelineRow there = onFx(() -> row("hall-3"));
        assertThat(there.item().text()).startsWith("Message 2 ");
        double third = onFx(() -> timeline().getHeight() / 3);
        assertThat(onFx(() -> cell(there).getLayoutY())).isBetween(0.0, third + 1);
        assertThat(onFx(() -> cell(there).lookup(".flash").isVisible())).isTrue();
        assertThat(onFx(() -> model.rows().size())).isLessThan(200);
        assertThat(onFx(() -> stage.getScene().lookup(".jump-pill").isVisible())).isTrue();
    }

    @Test
    void whatIsSaidNowDoesNotMoveWhoReadsTheDistantPast() {
        longTalk();
        open(hall);
        jump("hall-3");
        for (int i = 0; i < 8; i++) {
            scroll(150);
        }
        String eye = onFx(() -> timeline().windowProperty().get().rows().get(1).key());
        double y = onFx(() -> eyeLine(eye));
        int shown = onFx(() -> model.rows().size());

        onFx(() -> {
            hall.hear(tom, 2000, "Now");
            return null;
        });
        settle();

        assertThat(onFx(() -> eyeLine(eye))).isEqualTo(y);
        assertThat(onFx(() -> model.rows().size())).isEqualTo(shown);
    }

    @Test
    void readingOnFromTheDistantPastComesToTheNewestWithoutAJump() {
        longTalk();
        open(hall);
        jump("hall-300");
        for (int i = 0; i < 400 && !onFx(() -> model.stretch().newest().get()); i++) {
            scroll(250);
            String eye = onFx(() -> timeline().windowProperty().get().rows().get(1).key());
            double y = onFx(() -> eyeLine(eye));
            settle();
            assertThat(onFx(() -> eyeLine(eye))).isEqualTo(y);
        }
        assertThat(onFx(() -> model.stretch().newest().get())).isTrue();
        assertThat(onFx(() -> model.rows().getLast().item().number())).isEqualTo(900);
    }

    @Test
    void thePillLeadsBackFromTheDistantPast() {
        longTalk();
        open(hall);
        jump("hall-3");
        onFx(() -> {
            ((Button) stage.getScene().lookup(".jump-pill")).fire();
            return null;
        });
        settle();
        assertThat(onFx(() -> timeline().windowProperty().get().rows().getLast().item().number())).isEqualTo(900);
        assertThat(onFx(() -> timeline().atEndProperty().get())).isTrue();
    }

    @Test
    void aDayIsJumpedTo() {
        longTalk();
        open(hall);
        onFx(() -> {
            robotless(KeyCode.G);
            return null;
        });
        assertThat(onFx(() -> stage.getScene().lookup(".month").isVisible())).isTrue();
        onFx(() -> {
            ((Button) stage.getScene().lookup(".month .today")).fire();
            return null;
        });
        settle();
        assertThat(onFx(() -> cell(row("hall-1")).isVisible())).isTrue();
    }

    private void robotless(KeyCode code) {
        writing().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    /** Nine hundred messages, the last of them an answer to the third. */
    private void longTalk() {
        for (int i = 130; i < 899; i++) {
            hall.say(i % 3 == 0 ? server.me() : tom, i, "Message " + i + " about something or other.");
        }
        hall.answer(tom, 899, "As you said", "hall-3").unread(0);
    }

    private void jump(String messageId) {
        onFx(() -> {
            settleInside();
            assertThat(cell(row("hall-900")).isVisible()).isTrue();
            new Jumps(model, timeline(), new Layers()).toMessage(messageId);
            return null;
        });
        settle();
    }

    private void scroll(double pixels) {
        onFx(() -> {
            timeline().scrollBy(pixels);
            timeline().layout();
            return null;
        });
    }

    private void settleInside() {
        timer.pass(Duration.ofMillis(1));
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private TimelineRow row(String messageId) {
        return model.rows().stream().filter(each -> messageId.equals(each.item().id())).findFirst().orElseThrow();
    }

    private TimelineCell<TimelineRow> cell(TimelineRow row) {
        return requireNonNull(timeline().cellOf(row));
    }

    private double eyeLine(String key) {
        TimelineRow row = model.rows().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        TimelineCell<TimelineRow> cell = timeline().cellOf(row);
        return cell == null ? Double.NaN : cell.getLayoutY() + cell.eye();
    }

    @SuppressWarnings("unchecked") // There is one kind of timeline in a room.
    private TimelineView<TimelineRow> timeline() {
        return (TimelineView<TimelineRow>) stage.getScene().lookup(".timeline");
    }

    private TextArea writing() {
        return (TextArea) stage.getScene().lookup(".composer .text-area");
    }

    private void open(SampleRoom room) {
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
            view = new RoomView(model, layers, () -> {});
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
    private void settle() {
        for (int i = 0; i < 2; i++) {
            onFx(() -> {
                settleInside();
                return null;
            });
        }
    }

    private static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }
}
