package chat.parley.desktop.conversations;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A name as it is looked for: without case, and Cyrillic in Latin letters, so that each is found through the other
 * (“rab” finds „Работилница“). Follows the Bulgarian law of transliteration.
 *
 * @param folded what is compared
 * @param origins for each of its letters, and one past the last, the place in the name it comes from
 */
record Spelling(String folded, int[] origins) {

    private static final Map<Character, String> LATIN = new HashMap<>();

    static {
        String cyrillic = "абвгдезийклмнопрстуфъь";
        String latin = "abvgdeziyklmnoprstufay";
        for (int i = 0; i < cyrillic.length(); i++) {
            LATIN.put(cyrillic.charAt(i), latin.substring(i, i + 1));
        }
        LATIN.putAll(Map.of('ж', "zh", 'х', "h", 'ц', "ts", 'ч', "ch", 'ш', "sh", 'щ', "sht", 'ю', "yu", 'я', "ya",
                'ѝ', "i"));
    }

    /**
     * Where a name matches.
     *
     * @param from first place in the name
     * @param to one past the last
     * @param atWord whether a word of the name begins there
     */
    record Match(int from, int to, boolean atWord) {}

    static Spelling of(String name) {
        StringBuilder folded = new StringBuilder();
        int[] origins = new int[3 * name.length() + 1];
        for (int i = 0; i < name.length(); i++) {
            char letter = Character.toLowerCase(name.charAt(i));
            String written = LATIN.getOrDefault(letter, String.valueOf(letter).toLowerCase(Locale.ROOT));
            for (int j = 0; j < written.length() && folded.length() < origins.length - 1; j++) {
                origins[folded.length()] = i;
                folded.append(written.charAt(j));
            }
        }
        origins[folded.length()] = name.length();
        return new Spelling(folded.toString(), origins);
    }

    /** The best place where the query, folded as well, is in the name: a word's beginning before any other; null for none. */
    @Nullable
    Match find(String query) {
        Match inside = null;
        for (int at = folded.indexOf(query); at >= 0 && !query.isEmpty(); at = folded.indexOf(query, at + 1)) {
            boolean atWord = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
            int from = origins[at];
            int last = origins[at + query.length() - 1];
            Match match = new Match(from, last + 1, atWord);
            if (atWord) {
                return match;
            }
            inside = inside == null ? match : inside;
        }
        return inside;
    }

    /** Whether a word of the name begins with the query, folded as well. */
    boolean startsWord(String query) {
        Match match = find(query);
        return match != null && match.atWord();
    }
}
