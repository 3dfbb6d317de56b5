package chat.parley.desktop.room;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Button;

import chat.parley.desktop.ui.Layers;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** A room that was left opens where it was left, to the pixel. */
class OpeningTest extends RoomInWindow {

    @Test
    void aReadRoomOpensWhereItWasLeft() {
        open(hall);
        scroll(-1234);
        Map<String, Double> left = eyeLines();

        open(yard);
        open(hall);

        assertThat(eyeLines()).isEqualTo(left).isNotEmpty();
    }

    @Test
    void whatWasSaidAndReadElsewhereMeanwhileMovesNothing() {
        open(hall);
        scroll(-1234);
        Map<String, Double> left = eyeLines();
        open(yard);
        onFx(() -> {
            hall.hear(tom, 200, "Meanwhile");
            chat.room(chat.conversation("hall").orElseThrow()).markReadUpTo(Long.MAX_VALUE);
            return null;
        });
        open(hall);

        assertThat(eyeLines()).isEqualTo(left);
    }

    @Test
    void whatIsNewComesBeforeTheOldPlace() {
        open(hall);
        scroll(-1234);
        open(yard);
        onFx(() -> {
            hall.hear(tom, 200, "Look at this");
            return null;
        });
        open(hall);

        assertThat(onFx(() -> timeline().windowProperty().get().rows().stream().anyMatch(row -> row.unread() > 0)))
                .isTrue();
    }

    @Test
    void whoLeftAtTheEndComesBackToTheEnd() {
        open(hall);
        scroll(-1234);
        onFx(() -> {
            timeline().showEnd();
            return null;
        });
        open(yard);
        open(hall);

        assertThat(onFx(() -> timeline().atEndProperty().get())).isTrue();
        assertThat(onFx(() -> timeline().windowProperty().get().rows().getLast().item().number())).isEqualTo(130);
    }

    @Test
    void aPlaceInTheDistantPastIsFetchedOnceMore() {
        for (int i = 130; i < 900; i++) {
            hall.say(i % 3 == 0 ? server.me() : tom, i, "Message " + i + " about something or other.");
        }
        hall.unread(0);
        open(hall);
        onFx(() -> {
            settleInside();
            new Jumps(model, timeline(), new Layers()).toMessage("hall-40");
            return null;
        });
        settle();
        scroll(-33);
        Map<String, Double> left = eyeLines();

        open(yard);
        open(hall);

        assertThat(eyeLines()).isEqualTo(left).isNotEmpty();
        assertThat(onFx(() -> ((Button) requireNonNull(stage.getScene().lookup(".jump-pill"))).isVisible())).isTrue();
    }

    /** Where the bubbles in view begin, by message. */
    private Map<String, Double> eyeLines() {
        settle();
        return onFx(() -> {
            Map<String, Double> lines = new TreeMap<>();
            timeline().windowProperty().get().rows().forEach(row -> lines.put(row.key(), eyeLine(row.key())));
            return lines;
        });
    }
}
