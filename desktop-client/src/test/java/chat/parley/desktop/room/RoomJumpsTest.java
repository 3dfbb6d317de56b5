package chat.parley.desktop.room;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Layers;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Going to where something was said, and back. */
class RoomJumpsTest extends RoomInWindow {

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
    void whatWaitsToBeSentIsFoundAtTheEndAlsoFromTheDistantPast() {
        longTalk();
        open(hall);
        onFx(() -> {
            server.goDown();
            return chat.room(model.conversation()).send("Not yet with the server", null);
        });
        settle();
        MessageItem waiting = onFx(() -> model.rows().getLast().item());
        assertThat(waiting.stored()).isFalse();
        for (int i = 0; i < 20; i++) {
            scroll(-250);
        }
        assertThat(onFx(() -> timeline().atEndProperty().get())).isFalse();
        onFx(() -> {
            view.goTo(waiting);
            return null;
        });
        settle();
        assertThat(onFx(() -> timeline().windowProperty().get().rows())).extracting(TimelineRow::key)
                .contains(waiting.key());
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
}
