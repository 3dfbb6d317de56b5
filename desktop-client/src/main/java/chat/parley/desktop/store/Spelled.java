package chat.parley.desktop.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import chat.parley.model.TextRange;

/**
 * The words of a text without case and marks, so that ё is found by е and й by и, as on the server.
 *
 * @param words in the order of the text
 */
public record Spelled(List<Word> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST_BEGINNING = 2;

    /** One of them, and where it stands. */
    public record Word(String spelling, TextRange place) {}

    public Spelled {
        words = List.copyOf(words);
    }

    public static Spelled of(String text) {
        List<Word> words = new ArrayList<>();
        WORD.matcher(text).results().forEach(found -> words
                .add(new Word(fold(found.group()), new TextRange(found.start(), found.end()))));
        return new Spelled(words);
    }

    /** Whether a text leads somewhere. */
    public static boolean hasLink(String text) {
        return text.contains("https://") || text.contains("http://");
    }

    /** The words themselves. */
    public List<String> spellings() {
        return words.stream().map(Word::spelling).toList();
    }

    /** Where the text has one of these words, or one that begins like it. */
    public List<TextRange> placesIn(Spelled text) {
        return text.words.stream().filter(other -> words.stream().anyMatch(word -> begins(word, other)))
                .map(Word::place).toList();
    }

    /** Whether the text has each of these words, or one that begins like it; so it is if there are none. */
    public boolean allIn(Spelled text) {
        return words.stream().allMatch(word -> text.words.stream().anyMatch(other -> begins(word, other)));
    }

    /** What the full-text index of SQLite is asked, so that no sign in it has a meaning of its own; empty for no words. */
    String asMatch() {
        return String.join(" AND ", spellings().stream()
                .map(word -> '"' + word + '"' + (isBeginning(word) ? "*" : "")).toList());
    }

    private static boolean begins(Word wanted, Word other) {
        return isBeginning(wanted.spelling())
                ? other.spelling().startsWith(wanted.spelling())
                : other.spelling().equals(wanted.spelling());
    }

    /** One letter begins too much. */
    private static boolean isBeginning(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_BEGINNING;
    }

    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
    }
}
