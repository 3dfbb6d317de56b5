package chat.parley.desktop.ui.emoji;

import java.util.List;

import chat.parley.desktop.ui.Language;

/**
 * An emoji and what it is called.
 *
 * @param category 0 to 8, in the order of the picker
 * @param shortNames as written between colons; at least one
 * @param words it is looked for by, in both languages
 * @param toned the same with a tone of skin, from the lightest on; empty if it has none
 */
public record NamedEmoji(String emoji, int category, List<String> shortNames, String english, String bulgarian,
        List<String> words, List<String> toned) {

    /** How many categories there are. */
    public static final int CATEGORIES = 9;

    /** What it is called in that language. */
    public String name(Language language) {
        String own = language == Language.BULGARIAN ? bulgarian : english;
        return own.isEmpty() ? shortNames.getFirst().replace('_', ' ') : own;
    }

    /** It in a tone of skin: 1 to 5, or 0 for none. */
    public String in(int tone) {
        return tone >= 1 && tone <= toned.size() ? toned.get(tone - 1) : emoji;
    }
}
