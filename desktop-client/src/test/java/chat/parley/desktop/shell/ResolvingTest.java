package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import chat.parley.desktop.settings.Preferences;
import chat.parley.desktop.testing.FakeDesk;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.model.SupportStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static chat.parley.desktop.shell.DeskLook.onFx;
import static chat.parley.desktop.shell.DeskLook.step;
import static org.assertj.core.api.Assertions.assertThat;

/** An agent resolves what is open, and goes on. */
@ExtendWith(FxToolkit.class)
class ResolvingTest {

    private final HandTimer timer = new HandTimer();
    private final Preferences preferences = Preferences.forThisRun();
    private final DeskSample sample = DeskSample.english();
    private final Stage stage = DeskLook.open(timer, 1280, Language.ENGLISH, sample.server(), preferences, _ -> null);
    private final DeskLook look = new DeskLook(stage, sample);

    @AfterEach
    void close() {
        DeskLook.close(stage);
    }

    @Test
    void theOneThatHasWaitedLongestOpensIfTheAgentWantsThat() {
        preferences.onward().set(true);
        open("hannah");
        resolve();
        assertThat(status("hannah")).isEqualTo(SupportStatus.RESOLVED);
        assertThat(opened()).isEqualTo("Viktor Nikolov");
        assertThat(sample.server().desk.find("viktor").assignee()).as("opened, not taken").isNull();

        step(() -> ((ButtonBase) look.find(".toast .link")).fire());
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(status("hannah")).isEqualTo(SupportStatus.OPEN);
        assertThat(opened()).as("whoever takes it back sees it again").isEqualTo("Hannah Reyes");
    }

    @Test
    void itCanBeTakenBackFromAnotherCaseEvenIfAColleagueHasTouchedIt() {
        open("hannah");
        resolve();
        step(() -> look.open("stoyan"));
        step(() -> sample.server().desk.as(SampleServer.agent("u-nadya", "Nadya", "Koleva"), Now.ANSWERS)
                .tag("hannah", List.of("brakes")));
        step(() -> timer.pass(Duration.ofSeconds(1)));
        step(() -> ((ButtonBase) look.find(".toast .link")).fire());
        step(() -> timer.pass(Duration.ofSeconds(1)));
        assertThat(status("hannah")).isEqualTo(SupportStatus.OPEN);
        assertThat(opened()).isEqualTo("Hannah Reyes");
    }

    @Test
    void elseWhatIsOpenStaysOpen() {
        open("hannah");
        resolve();
        assertThat(status("hannah")).isEqualTo(SupportStatus.RESOLVED);
        assertThat(opened()).isEqualTo("Hannah Reyes");
    }

    private void open(String roomId) {
        step(() -> look.press(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)));
        step(() -> look.choose("Mine"));
        step(() -> look.open(roomId));
        step(() -> timer.pass(Duration.ofSeconds(4)));
    }

    private void resolve() {
        step(() -> Event.fireEvent(look.find(".composer .text-area"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, true, true, false, false)));
        step(() -> timer.pass(Duration.ofSeconds(1)));
    }

    private SupportStatus status(String roomId) {
        return sample.server().desk.find(roomId).status();
    }

    private String opened() {
        return onFx(() -> ((Labeled) look.find(".case-header .t-h3")).getText());
    }

    /** A colleague's questions are answered at once. */
    private enum Now implements FakeDesk.Answers {
        ANSWERS;

        @Override
        public <T> T answer(boolean command, Supplier<T> work) {
            return work.get();
        }
    }
}
