package chat.parley.desktop.conversations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"Работилница,rab,Раб", "Rada Boneva,рад,Rad", "Щерю Чочев,choch,Чоч", "Щерю Чочев,shte,Ще",
        "Rada Boneva,BON,Bon", "Петър Жеков,же,Же", "Петър Жеков,zh,Ж", "Юлия,yul,Юл"})
    void eachAlphabetIsFoundThroughTheOther(String name, String typed, String marked) {
        Spelling.Match match = requireNonNull(Spelling.of(name).find(Spelling.of(typed).folded()));

        assertThat(name.substring(match.from(), match.to())).isEqualTo(marked);
        assertThat(match.atWord()).isTrue();
    }

    @Test
    void theBeginningOfAWordIsBetterThanItsInside() {
        Spelling.Match match = Spelling.of("Barbara Rabotova").find("ra");
        assertThat(match).isEqualTo(new Spelling.Match(8, 10, true));
        assertThat(Spelling.of("Barbara").find("ra")).isEqualTo(new Spelling.Match(5, 7, false));
        assertThat(Spelling.of("Barbara").find("x")).isNull();
        assertThat(Spelling.of("Barbara").find("")).isNull();
    }

    @Test
    void whateverIsTypedOrNamedIsOnlyText() {
        assertThat(Spelling.of("\u202Eevil\uD83D\uDE00 İ(").find(Spelling.of("\uD83D\uDE00").folded())).isNotNull();
        assertThat(Spelling.of("a.b").find(Spelling.of(".*").folded())).isNull();
    }
}
