package chat.parley.desktop.room;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LongTextTest {

    @Test
    void fortyLinesAreShownWhole() {
        assertThat(LongText.isLong("a line\n".repeat(40))).isFalse();
        assertThat(LongText.isLong("x".repeat(3_000))).isFalse();
    }

    @Test
    void moreIsCutToItsBeginning() {
        String text = "a line\n".repeat(41);

        assertThat(LongText.isLong(text)).isTrue();
        assertThat(LongText.beginning(text)).isEqualTo("a line\n".repeat(24).stripTrailing() + "…");
        assertThat(LongText.isLong("x".repeat(10_000))).isTrue();
        assertThat(LongText.beginning("x".repeat(10_000))).hasSizeLessThan(2_000);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "x" + "😀".repeat(4_000);

        String beginning = LongText.beginning(text);

        assertThat(Character.isHighSurrogate(beginning.charAt(beginning.length() - 2))).isFalse();
    }
}
