package chat.parley.desktop.ui.spelling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import chat.parley.desktop.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

    private static final Spelling SPELLING = new Spelling(Runnable::run);
    private static final Set<Language> BOTH = EnumSet.allOf(Language.class);

    @ParameterizedTest
    @ValueSource(strings = {"The courier needs a signature.", "Куриерът чака подпис, моля те.",
        "Don’t build it, it's mine",
        "Утре в 9:30 ще видя велосипедите", "see https://exampel.org/teh and www.teh.org or teh@teh.org", "`teh cod`",
        "```\nteh\n```", "@teh :teh: NASA ДДС 4x4 foo_bar", "[link](https://x.org/teh)", "a б", "日本語 שלום"})
    void whatIsRightIsNotMarked(String text) {
        assertThat(words(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I recieve teh mail|recieve,teh", "Здравейте приятлеи|приятлеи",
        "Това е teh тест|teh", "(wierd)|wierd", "„грежка“|грежка", "**teh** _wierd_|teh"})
    void whatIsWrongIsMarked(String text, String wrong) {
        assertThat(words(text)).containsExactly(wrong.split(","));
    }

    @Test
    void aMistakeIsToldWithItsPlace() {
        assertThat(SPELLING.mistakes("да, teh", BOTH, Set.of()).join())
                .containsExactly(new Spelling.Mistake(4, 7, "teh"));
    }

    @Test
    void languagesCanBeLeftOutAndWordsLearned() {
        assertThat(SPELLING.mistakes("teh грежка", EnumSet.of(Language.BULGARIAN), Set.of()).join())
                .extracting(Spelling.Mistake::word).containsExactly("грежка");
        assertThat(SPELLING.mistakes("Teh грежка", BOTH, Set.of("teh", "грежка")).join()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"recieve,receive", "грежка,грешка", "wierd,weird"})
    void whatMayHaveBeenMeantIsSuggested(String wrong, String right) {
        assertThat(SPELLING.suggestions(wrong).join()).contains(right).hasSizeLessThan(6);
    }

    private static List<String> words(String text) {
        return SPELLING.mistakes(text, BOTH, Set.of()).join().stream().map(Spelling.Mistake::word).toList();
    }
}
