package chat.parley.desktop.store;

import java.util.List;
import java.util.Objects;

/**
 * How a person writes, kept on this computer.
 *
 * @param emoji the ones used last, the latest first
 * @param tone of skin: 1, the lightest, to 5; 0 for none
 * @param unchecked languages whose spelling is not to be checked, by their codes
 * @param words that count as spelled right
 */
public record Writing(List<String> emoji, int tone, List<String> unchecked, List<String> words) {

    public Writing {
        // A file written by hand may leave lists out.
        emoji = whole(emoji);
        unchecked = whole(unchecked);
        words = whole(words);
        tone = Math.clamp(tone, 0, 5);
    }

    /** That of somebody who has not written yet. */
    public static Writing initial() {
        return new Writing(List.of(), 0, List.of(), List.of());
    }

    private static List<String> whole(List<String> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
