package chat.parley.desktop.ui.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmojiTextTest {

    /** Every emoji of the data, with its skin tones: what Unicode lists as fully qualified. */
    static List<String> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EmojiTextTest.class.getResourceAsStream("emoji.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t", -1))
                    .flatMap(line -> Stream.concat(Stream.of(line[0]),
                            Stream.of(line[7].split(" ")).filter(toned -> !toned.isEmpty())))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyEmojiIsOnePictureAmongWords() {
        List<String> all = all();
        assertThat(all).hasSizeGreaterThan(3_400);
        for (String emoji : all) {
            assertThat(EmojiText.split("да " + emoji + " no")).as(emoji).containsExactly(
                    new EmojiText.Piece("да ", null), new EmojiText.Piece(emoji, emoji),
                    new EmojiText.Piece(" no", null));
            assertThat(EmojiText.alone(emoji)).as(emoji).isEqualTo(1);
        }
    }

    @Test
    void everyTwoThatFollowEachOtherAreTwo() {
        List<String> all = all();
        for (int i = 1; i < all.size(); i++) {
            String two = all.get(i - 1) + all.get(i);
            assertThat(EmojiText.split(two)).as(two).extracting(EmojiText.Piece::emoji)
                    .containsExactly(all.get(i - 1), all.get(i));
        }
    }

    @Test
    void sequencesAreKnownAlsoWithoutTheirVariationSelectors() {
        for (String emoji : all()) {
            String bare = emoji.replace("\uFE0F", "");
            if (bare.codePointCount(0, bare.length()) > 1) {
                assertThat(EmojiText.split(bare)).as(emoji).containsExactly(new EmojiText.Piece(bare, emoji));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Здравей", "5 # *", "© 2026 ®", "❤", "↔ ™ №", "☺\uFE0E", "😀\uFE0E", "한국어 日本語",
        "\uD83D",
        "1\u20E4", "\u200D", "\uFE0F", "🏻\uFE0E", "→", "…", "„“–", "𝕏"})
    void wordsAreNoEmoji(String text) {
        assertThat(EmojiText.split(text)).allMatch(piece -> piece.emoji() == null);
        assertThat(EmojiText.split(text).stream().map(EmojiText.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"👍,1", "👍👍🏽,2", "' 😀 😀 😀 ',3", "😀 a,0", "👩‍👩‍👧‍👦🇧🇬,2", "'',0", "1️⃣2️⃣,2", "❤️,1",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿,1", "🇧🇬🇧,0"})
    void whatIsNothingButEmojiIsCounted(String text, int count) {
        assertThat(EmojiText.alone(text)).isEqualTo(count);
    }

    @Test
    void aSequenceNobodyHasDrawnFallsApart() {
        assertThat(EmojiText.split("😀\u200D🚗")).extracting(EmojiText.Piece::emoji).containsExactly("😀", "🚗");
        assertThat(EmojiText.split("🇧🇬🇧")).hasSize(2);
    }
}
