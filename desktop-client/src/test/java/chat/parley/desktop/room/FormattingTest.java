package chat.parley.desktop.room;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In the texts, {@code [} and {@code ]} stand where the selection begins and ends. */
class FormattingTest {

    @ParameterizedTest
    @CsvSource({"a [b] c,**,a **[b]** c", "a **[b]** c,**,a [b] c", "[**b**],**,[b]", "[],*,*[]*",
        "**[b]**,*,***[b]***",
        "***[b]***,*,**[b]**", "*[b]*,*,[b]", "a[],~~,a~~[]~~", "[„Здравей“],**,**[„Здравей“]**"})
    void marksAreSetAndTakenAway(String before, String mark, String after) {
        assertThat(shown(at(before).wrap(mark))).isEqualTo(after);
    }

    @Test
    void codeOfSeveralLinesIsFenced() {
        assertThat(shown(at("see [x]").code())).isEqualTo("see `[x]`");
        assertThat(shown(at("see [a\nb]").code())).isEqualTo("see \n```\n[a\nb]\n```");
        assertThat(shown(at("[a\nb\n]").code())).isEqualTo("```\n[a\nb\n]```");
    }

    @Test
    void wordsBecomeALink() {
        assertThat(new Formatting("our page here", 4, 8).link("https://x.org"))
                .isEqualTo(new Formatting("our [page](https://x.org) here", 25, 25));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"- a[]|- a~- []", "3. a[]|3. a~4. []", "2) a[]|2) a~3) []", "> a[]|> a~> []",
        "'  * a[]'|'  * a~  * []'", "a[]|a~[]", "- a~- []|- a~[]", "9. []|[]", "- a[] b|- a~- [] b", "-a[]|-a~[]",
        "x [yz] w|x ~[] w"})
    void aListGoesOnUntilALineOfItIsEmpty(String before, String after) {
        assertThat(shown(at(before.replace('~', '\n')).newLine())).isEqualTo(after.replace('~', '\n'));
    }

    private static Formatting at(String text) {
        int from = text.indexOf('[');
        int to = text.indexOf(']') - 1;
        return new Formatting(text.replace("[", "").replace("]", ""), from, to);
    }

    private static String shown(Formatting now) {
        return now.text().substring(0, now.from()) + "[" + now.text().substring(now.from(), now.to()) + "]"
                + now.text().substring(now.to());
    }
}
