package chat.parley.desktop.room;

import java.util.List;
import javafx.scene.Node;

import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The dots beside who is typing: a third of a round at a time, by a clock that is turned by hand. */
class TypingDotsTest extends RoomInWindow {

    @Test
    void theyTakeTurnsWhileSomebodyTypes() {
        open(hall);
        type();
        List<Double> first = dots();
        assertThat(first).containsExactly(1.0, 0.7, 0.4);

        pass();
        assertThat(dots()).containsExactly(0.4, 1.0, 0.7);
        pass();
        pass();
        assertThat(dots()).isEqualTo(first);
    }

    @Test
    void whoWantsLessMotionSeesThemStandStill() {
        open(hall);
        onFx(() -> {
            stage.getScene().getPreferences().setReducedMotion(true);
            return null;
        });
        type();
        pass();
        assertThat(dots()).containsExactly(1.0, 0.7, 0.4);
    }

    private void type() {
        onFx(() -> {
            server.tell(new ServerFrame.Typing("hall", tom.id()));
            return null;
        });
        settle();
    }

    private void pass() {
        onFx(() -> {
            timer.pass(TypingDots.STEP);
            return null;
        });
    }

    private List<Double> dots() {
        return onFx(() -> requireNonNull(stage.getScene().lookup(".typing-row")).lookupAll(".typing-dot").stream()
                .map(Node::getOpacity).toList());
    }
}
