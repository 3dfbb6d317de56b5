package chat.parley.desktop.room;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.model.ReactionView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Reactions and pins in an open room. */
class RoomReactionsTest extends RoomInWindow {

    @Test
    void aReactionAboveTheEyeMovesNothing() {
        open(hall);
        for (int i = 0; i < 5; i++) {
            scroll(-170);
            settle();
            var window = onFx(() -> timeline().windowProperty().get());
            TimelineRow cut = window.rows().getFirst();
            String eye = window.rows().get(1).key();
            String first = window.rows().get(2).key();
            double y = onFx(() -> eyeLine(eye));
            double below = onFx(() -> eyeLine(first));
            long number = cut.item().number();
            hear("hall-" + (number - 1), "👍", tom.id());
            boolean cutAboveItsEye = onFx(() -> eyeLine(cut.key())) < 0;
            if (cutAboveItsEye) {
                hear(String.valueOf(cut.item().id()), "🎉", tom.id());
            }
            assertThat(onFx(() -> eyeLine(eye))).isEqualTo(y);
            assertThat(onFx(() -> eyeLine(first))).isEqualTo(below);
        }
    }

    @Test
    void aReactionAtTheEndKeepsTheEndInView() {
        open(hall);
        hear("hall-130", "👍", tom.id());
        settle();
        assertThat(onFx(() -> timeline().windowProperty().get().bottom(model.rows().size() - 1)))
                .isEqualTo(onFx(() -> timeline().getHeight()));
        assertThat(onFx(() -> chips("hall-130"))).containsExactly("👍 1");
    }

    @Test
    void aPressOnAChipSaysTheSame() {
        open(hall);
        hear("hall-130", "👍", tom.id());
        settle();
        onFx(() -> {
            chip("hall-130").fire();
            return null;
        });
        settle();
        assertThat(row("hall-130").item().reactions()).extracting(ReactionView::userIds)
                .containsExactly(List.of("u-elena"));
        assertThat(onFx(() -> chip("hall-130").getTooltip().getText())).isEqualTo("You: 👍");
    }

    @Test
    void reactingNeedsNoPointer() {
        open(hall);
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        robot.push(KeyCode.DIGIT2);
        settle();
        assertThat(model.rows().stream().flatMap(row -> row.item().reactions().stream())).singleElement()
                .satisfies(reaction -> assertThat(reaction.emoji()).isEqualTo("❤️"));
    }

    @Test
    void whatIsPinnedStandsUnderTheHeaderAndLeadsThere() {
        open(hall);
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".pinned-bar"))).isEmpty();
        double bottom = onFx(() -> timeline().windowProperty().get().bottom(model.rows().size() - 1));
        hall.hearPin("hall-3");
        onFx(() -> {
            timer.pass(Duration.ofSeconds(1));
            return null;
        });
        settle();
        assertThat(onFx(() -> stage.getScene().lookup(".pinned-bar").isVisible())).isTrue();
        Label words = onFx(() -> (Label) stage.getScene().lookup(".pinned-bar .t-small"));
        assertThat(words.getText()).startsWith("Tom: Message 2");
        assertThat(onFx(() -> timeline().windowProperty().get().bottom(model.rows().size() - 1)))
                .as("still at the end").isEqualTo(onFx(() -> timeline().getHeight())).isLessThan(bottom);
        onFx(() -> {
            ((Button) stage.getScene().lookup(".pinned-bar .bare")).fire();
            return null;
        });
        settle();
        assertThat(onFx(() -> timeline().cellOf(row("hall-3")))).isNotNull();
    }

    private void hear(String messageId, String emoji, String userId) {
        onFx(() -> {
            hall.hearReaction(messageId, new ReactionView(emoji, List.of(userId)));
            return null;
        });
        settle();
    }

    private List<String> chips(String messageId) {
        return cell(row(messageId)).lookupAll(".reaction").stream().map(Button.class::cast)
                .map(chip -> ((EmojiLine) chip.getGraphic()).getText() + " " + chip.getText()).toList();
    }

    private Button chip(String messageId) {
        return (Button) cell(row(messageId)).lookup(".reaction");
    }
}
