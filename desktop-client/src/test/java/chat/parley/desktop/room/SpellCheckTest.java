package chat.parley.desktop.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.spelling.Spelling;
import chat.parley.desktop.ui.spelling.Spelling.Mistake;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellCheckTest {

    private static final Spelling SPELLING = new Spelling(Runnable::run);

    private final HandTimer timer = new HandTimer();
    private final WritingHabits habits = WritingHabits.inMemory();
    private final List<Runnable> later = new ArrayList<>();
    private final SpellCheck check = new SpellCheck(SPELLING, habits, timer, Runnable::run);

    @Test
    void aMistakeIsMarkedAMomentAfterTheLastKeyAndNotWhileItIsWritten() {
        write("see teh", 7);
        assertThat(marked()).isEmpty();
        write("see teh ", 8);
        assertThat(marked()).containsExactly("teh");
        check.written("see teh x", 9);
        assertThat(marked()).isEmpty();
    }

    @Test
    void goingBackIntoAWordTakesItsMarkAway() {
        write("teh cat", 7);
        assertThat(marked()).containsExactly("teh");
        write("teh cat", 2);
        assertThat(marked()).isEmpty();
    }

    @Test
    void whatIsLearnedAndWhoIsHereAreNoMistakes() {
        write("teh wrods ", 10);
        check.learn(check.mistakes().get().getFirst());
        timer.pass(Duration.ofSeconds(1));
        assertThat(marked()).containsExactly("wrods");
        assertThat(habits.now().get().words()).containsExactly("teh");

        check.spare(List.of(Messages.person("wrods", "Wrods", "Xyzov")));
        write("wrods and Xyzov ", 16);
        assertThat(marked()).isEmpty();
    }

    @Test
    void aLanguageCanBeTurnedOff() {
        habits.check("en", false);
        write("teh грежка ", 11);
        assertThat(marked()).containsExactly("грежка");
        habits.check("bg", false);
        timer.pass(Duration.ofSeconds(1));
        assertThat(marked()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateIsDropped() {
        SpellCheck slow = new SpellCheck(SPELLING, habits, timer, later::add);
        slow.written("teh cat ", 8);
        timer.pass(Duration.ofSeconds(1));
        slow.written("the cat ", 8);
        later.forEach(Runnable::run);

        assertThat(slow.mistakes().get()).isEmpty();
    }

    @Test
    void onceClosedItFollowsTheHabitsNoMore() {
        write("teh cat ", 8);
        check.close();
        habits.check("en", false);
        timer.pass(Duration.ofSeconds(1));
        assertThat(marked()).as("nobody looked again").containsExactly("teh");
    }

    private void write(String text, int caret) {
        check.written(text, caret);
        timer.pass(Duration.ofSeconds(1));
    }

    private List<String> marked() {
        return check.mistakes().get().stream().map(Mistake::word).toList();
    }
}
