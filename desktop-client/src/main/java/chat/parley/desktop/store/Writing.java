package chat.parley.desktop.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a person writes, kept on this computer.
 *
 * @param emoji the ones used last, the latest first
 * @param tone of skin: 1, the lightest, to 5; 0 for none
 * @param unchecked languages whose spelling is not to be checked, by their codes
 * @param words that count as spelled right
 * @param enterBreaks whether Enter begins a new line instead of sending; {@code null} in a file of an older Parley
 * @param unseen whether others are not to see that the person is typing; {@code null} in a file of an older Parley
 */
public record Writing(List<String> emoji, int tone, List<String> unchecked, List<String> words,
        @Nullable Boolean enterBreaks, @Nullable Boolean unseen) {

    public Writing {
        // A file written by hand may leave lists out.
        emoji = whole(emoji);
        unchecked = whole(unchecked);
        words = whole(words);
        tone = Math.clamp(tone, 0, 5);
    }

    /** That of somebody who has not written yet. */
    public static Writing initial() {
        return new Writing(List.of(), 0, List.of(), List.of(), null, null);
    }

    /** Whether Enter sends what is written, and does not begin a new line. */
    public boolean entersToSend() {
        return !Boolean.TRUE.equals(enterBreaks);
    }

    /** Whether others see that the person is typing. */
    public boolean typesSeen() {
        return !Boolean.TRUE.equals(unseen);
    }

    /** With these as the emoji used last. */
    public Writing withEmoji(List<String> changed) {
        return new Writing(changed, tone, unchecked, words, enterBreaks, unseen);
    }

    /** With another tone of skin. */
    public Writing withTone(int changed) {
        return new Writing(emoji, changed, unchecked, words, enterBreaks, unseen);
    }

    /** With the spelling of that language checked, or not. */
    public Writing withChecked(String language, boolean checked) {
        Stream<String> others = unchecked.stream().filter(each -> !each.equals(language));
        return new Writing(emoji, tone, Stream.concat(others, checked ? Stream.of() : Stream.of(language)).toList(),
                words, enterBreaks, unseen);
    }

    /** With these as the words that count as spelled right. */
    public Writing withWords(List<String> changed) {
        return new Writing(emoji, tone, unchecked, changed, enterBreaks, unseen);
    }

    /** With Enter sending, or beginning a new line. */
    public Writing withEnterToSend(boolean sends) {
        return new Writing(emoji, tone, unchecked, words, !sends, unseen);
    }

    /** With others seeing that the person is typing, or not. */
    public Writing withTypingSeen(boolean seen) {
        return new Writing(emoji, tone, unchecked, words, enterBreaks, !seen);
    }

    private static List<String> whole(List<String> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
