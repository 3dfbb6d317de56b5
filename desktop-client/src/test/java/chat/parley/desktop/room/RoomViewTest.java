package chat.parley.desktop.room;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import chat.parley.desktop.model.MessageItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An open room in a window, with keys pressed. */
class RoomViewTest extends RoomInWindow {

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
    void whoWantsLinesFromEnterSendsWithTheShortcutKey() {
        open(hall);
        model.habits().enterToSend(false);
        robot.write("a").push(KeyCode.ENTER).write("b");
        assertThat(onFx(() -> writing().getText())).isEqualTo("a\nb");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(onFx(() -> model.rows().getLast().item()).text()).isEqualTo("a\nb");
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
    void aboveTheFirstMessageStandsThatEarlierOnesAreOnTheirWay() {
        open(hall);
        assertThat(onFx(() -> model.rows().getFirst().earlier())).isEqualTo(TimelineFrame.Earlier.LOADING);
        assertThat(onFx(() -> model.rows().get(1).earlier())).isEqualTo(TimelineFrame.Earlier.NONE);
        onFx(() -> {
            server.goDown();
            return null;
        });
        assertThat(onFx(() -> model.rows().getFirst().earlier())).isEqualTo(TimelineFrame.Earlier.AWAY);
    }

    @Test
    void whatIsWrittenWithoutAConnectionStandsBelowThatAndMovesNothingLater() {
        open(hall);
        onFx(() -> {
            server.goDown();
            timer.pass(Duration.ofSeconds(4));
            return null;
        });
        robot.write("Still here").push(KeyCode.ENTER).write("And here").push(KeyCode.ENTER);
        settle();
        String key = onFx(() -> model.rows().get(model.rows().size() - 2).key());
        assertThat(onFx(() -> model.rows().get(model.rows().size() - 2).lost())).isNotNull();
        assertThat(onFx(() -> model.rows().getLast().lost())).isNull();
        double y = onFx(() -> eyeLine(key));

        onFx(() -> {
            server.comeUp();
            timer.pass(Duration.ofSeconds(40));
            return null;
        });
        settle();

        assertThat(onFx(() -> model.rows().getLast().item().stored())).isTrue();
        assertThat(onFx(() -> eyeLine(key))).isEqualTo(y);
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
    void theButtonOverTheEndLeadsToAMentionFirst() {
        for (int i = 0; i < 40; i++) {
            hall.say(tom, 131 + i, i == 3 ? "@u-elena, look here" : "Message " + (131 + i));
        }
        hall.unread(40);
        open(hall);
        settle();
        Button pill = onFx(() -> (Button) stage.getScene().lookup(".jump-pill"));
        assertThat(onFx(pill::getText)).isEqualTo("@ 1 mention");
        assertThat(pill.getStyleClass()).contains("mention");
        onFx(() -> {
            timeline().showEnd();
            timeline().scrollBy(-3_000);
            pill.fire();
            return null;
        });
        settle();
        assertThat(onFx(() -> timeline().windowProperty().get().seen().stream()
                .anyMatch(row -> row.item().text().endsWith("look here")))).isTrue();
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
    void whoWantsItBackTooLateIsToldSo() {
        open(hall);
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.DELETE);
        onFx(() -> {
            timer.pass(Deletions.SECOND_THOUGHTS);
            ((Button) stage.getScene().lookup(".toast .button")).fire();
            return null;
        });
        assertThat(onFx(() -> ((Label) stage.getScene().lookup(".toast .label")).getText())).startsWith("Too late");
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
}
