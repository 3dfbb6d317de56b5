package chat.parley.desktop.ui.emoji;

import chat.parley.desktop.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmojiNamesTest {

    private final EmojiNames names = EmojiNames.shared();

    @ParameterizedTest
    @CsvSource({"grin,😁", "thumbs,👍", "+1,👍", "ЧОВЕК,🧔", "палец нагоре,👍", "котка,🐈", "coffee,☕", "кафе,☕",
        "party_p,🎉"})
    void isFoundByWhatItIsCalled(String words, String emoji) {
        assertThat(names.search(words, 12)).extracting(NamedEmoji::emoji).contains(emoji);
    }

    @Test
    void theWholeNameComesBeforeItsBeginning() {
        assertThat(names.search("heart", 5).getFirst().emoji()).isEqualTo("❤️");
        assertThat(names.search("", 5)).isEmpty();
        assertThat(names.search("zzzz", 5)).isEmpty();
    }

    @Test
    void everyOneHasANameInBothLanguagesAndASearchIsQuick() {
        assertThat(names.all()).hasSizeGreaterThan(1_850)
                .allSatisfy(each -> assertThat(each.name(Language.ENGLISH)).isNotBlank());
        assertThat(names.all().stream().filter(each -> each.bulgarian().isEmpty()).count()).isLessThan(40);
        assertThat(names.all()).allMatch(each -> each.category() < NamedEmoji.CATEGORIES);
        long from = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            names.search("s", 8);
        }
        assertThat((System.nanoTime() - from) / 50).isLessThan(50_000_000);
    }

    @Test
    void aTonedOneIsKnownByItsPlainSelf() {
        NamedEmoji hand = names.of("👍🏽").orElseThrow();

        assertThat(hand.emoji()).isEqualTo("👍");
        assertThat(hand.in(3)).isEqualTo("👍🏽");
        assertThat(hand.in(0)).isEqualTo("👍");
        assertThat(names.of("🚲").orElseThrow().in(3)).isEqualTo("🚲");
    }
}
