package chat.parley.desktop.ui.prose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write is shown to its end in every script; what changes its script without end is not. */
class LongWritingTest {

    private static final int MOST = 12_000;

    @ParameterizedTest
    @ValueSource(strings = {"我们明天在车间见面，好吗？", "ワークショップで会いましょう。明日の朝はどう？", "내일 아침에 만나요, 좋아요? ",
        "ነገ ጠዋት በአውደ ጥናቱ እንገናኝ። ", "नमस्ते, कल मिलते हैं। ", "שלום, ניפגש מחר. ", "Ще се видим утре, see you. "})
    void aLongMessageInOneWritingIsWhole(String phrase) {
        String text = phrase.repeat(10_000 / phrase.length());
        assertThat(CleanText.of(text, MOST)).isEqualTo(text);
    }

    @Test
    void whatChangesItsLettersWithoutEndIsCut() {
        assertThat(CleanText.of("a𝕏".repeat(3_000), MOST)).hasSizeLessThan(1_000).endsWith("…");
    }
}
