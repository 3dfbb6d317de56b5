package chat.parley.desktop.search;

import java.util.List;

import chat.parley.model.TextRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {

    @Test
    void aShortTextIsShownWholeInOneParagraph() {
        Excerpt excerpt = Excerpt.of("Two\nwheels", List.of(new TextRange(4, 10)), 100);
        assertThat(excerpt.text()).isEqualTo("Two wheels");
        assertThat(marked(excerpt)).containsExactly("wheels");
    }

    @Test
    void aLongTextBeginsAtAWordBeforeTheFirstMatch() {
        String text = "word ".repeat(60) + "the wheel " + "word ".repeat(60) + "wheel";
        int first = text.indexOf("wheel");
        Excerpt excerpt = Excerpt.of(text, List.of(new TextRange(first, first + 5),
                new TextRange(text.length() - 5, text.length())), 120);
        assertThat(excerpt.text()).startsWith("…word").contains("the wheel").endsWith("…").hasSizeLessThan(123);
        assertThat(marked(excerpt)).containsExactly("wheel");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "a" + "😀".repeat(100);
        Excerpt excerpt = Excerpt.of(text, List.of(), 50);
        assertThat(Character.isHighSurrogate(excerpt.text().charAt(excerpt.text().length() - 2))).isFalse();
    }

    @Test
    void aWordLongerThanTheRoomIsMarkedAsFarAsItShows() {
        Excerpt excerpt = Excerpt.of("x".repeat(500), List.of(new TextRange(0, 500)), 50);
        assertThat(marked(excerpt)).containsExactly("x".repeat(50));
    }

    private static List<String> marked(Excerpt excerpt) {
        return excerpt.matches().stream().map(range -> excerpt.text().substring(range.start(), range.end())).toList();
    }
}
