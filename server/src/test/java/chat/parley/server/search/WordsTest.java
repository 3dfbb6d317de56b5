package chat.parley.server.search;

import java.util.List;

import chat.parley.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"wheel, The rear WHEELS are true", "wheels, One wheel", "whe, The wheel", "колело, Двете колела",
        "колелата, Едно колело", "кол, КОЛЕЛО", "еж, Ёж в лесу", "ёж, еж", "майка, Маика", "маика, Майка",
        "'майка', 'Маи\u0306ка'", "cafe, Café", "café, cafe", "спици, Две спица и спици по 292",
        "rear wheel, wheel and rear", "колело wheel, The wheel е колело", "292, 292 mm", "😀, Готово 😀!"})
    void findsWhatIsMeant(String words, String text) {
        assertThat(Words.of(words).allIn(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"wheel, The whee", "rear wheel, Only the wheel", "heel, wheel", "w, wheel", "кола, колело",
        "(a+)+$, bbb", "wh*l, wheel", "колело, молив"})
    void findsNothingElse(String words, String text) {
        assertThat(Words.of(words).allIn(Words.of(text))).isFalse();
    }

    @Test
    void tellsWhereTheWordsStandInUtf16Units() {
        String text = "😀 Предното колело, the front wheels.";
        List<TextRange> ranges = Words.of("wheel колело").rangesIn(Words.of(text));
        assertThat(ranges.stream().map(range -> text.substring(range.start(), range.end())))
                .containsExactly("колело", "wheels");
    }

    @Test
    void hasNoSyntaxOfItsOwn() {
        assertThat(Words.of("\"a\" AND (b OR c*) -d ~ ^ \\ []{}").all()).extracting(Word::exact).containsExactly("a",
                "and", "b", "or", "c", "d");
        assertThat(Words.of("!!! ... ").isEmpty()).isTrue();
    }
}
