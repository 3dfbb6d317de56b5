package chat.parley.desktop.ui.prose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Здравей, свят!", "„тире“ – и… №5", "ab\ncd\t", "e\u0301 й", "👩‍👩‍👧 ❤️ 🇧🇬", "日本語 한국어",
        "สวัสดีครับ ที่นี่",
        "שָׁלוֹם", "مرحبًا"})
    void whatPeopleWriteStays(String text) {
        assertThat(CleanText.of(text, 100)).isEqualTo(text);
    }

    @Test
    void whatHurtsIsGone() {
        assertThat(CleanText.of("a\0b\7c", 100)).isEqualTo("abc");
        assertThat(CleanText.of("a\u202Egpj.exe", 100)).isEqualTo("agpj.exe");
        assertThat(CleanText.of("a\u2066b\u2069", 100)).isEqualTo("ab");
        assertThat(CleanText.of("x\uD800y", 100)).isEqualTo("x\uFFFDy");
        assertThat(CleanText.of("a\r\nb\rc\u2028d", 100)).isEqualTo("a\nb\nc\nd");
        assertThat(CleanText.of("\u009B31m\uFEFF", 100)).isEqualTo("31m");
    }

    @Test
    void marksDoNotPileUp() {
        assertThat(CleanText.of("Z" + "\u0301".repeat(10_000) + "a", 20_000)).isEqualTo("Z" + "\u0301".repeat(4) + "a");
    }

    @Test
    void aNameFromRightToLeftStaysAmongItself() {
        assertThat(CleanText.name("Надя Колева")).isEqualTo("Надя Колева");
        assertThat(CleanText.name("דנה")).isEqualTo("\u2068דנה\u2069");
        assertThat(CleanText.name("Tom\u202E")).isEqualTo("Tom");
        assertThat(CleanText.name("x".repeat(1_000_000))).hasSizeLessThan(300);
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(CleanText.of("😀".repeat(100), 11)).isEqualTo("😀".repeat(5) + "…");
    }
}
