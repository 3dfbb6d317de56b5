package chat.parley.desktop.ui.spelling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.desktop.ui.Language;

/**
 * Finds misspelled words. A word is looked up in the language whose letters it is written in, so both languages may be
 * mixed; addresses, user names, emoji names and code are no words. Safe for use by many threads, and never blocks: a
 * dictionary is read when its language is first written, on the executor.
 */
public final class Spelling {

    private static final Pattern NO_WORDS = Pattern.compile(
            "(?s)```.*?(?:```|\\z)|`[^`\\n]*`|\\S+://\\S*|www\\.\\S+|\\S*@\\S+|:[\\w+-]+:|\\]\\([^)\\s]*\\)");
    private static final Pattern WORD = Pattern
            .compile("(?<![\\p{L}\\p{M}\\p{N}_.])[\\p{L}\\p{M}]+(?:[’'-][\\p{L}\\p{M}]+)*(?![\\p{L}\\p{M}\\p{N}_])");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}’'-]+");
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}\\p{M}’'-]+");
    private static final int MOST = 20_000;

    private final Executor background;
    private final Map<Language, SpellingDictionary> dictionaries = new EnumMap<>(Language.class);

    /** @param background runs what takes long, one or many at a time */
    public Spelling(Executor background) {
        this.background = background;
    }

    /** A misspelled word. */
    public record Mistake(int from, int to, String word) {}

    /**
     * Every mistake in a text.
     *
     * @param languages to be checked; words of others are right
     * @param known further words that are right, in lower case
     * @return completes on the executor
     */
    public CompletableFuture<List<Mistake>> mistakes(String text, Set<Language> languages, Set<String> known) {
        return CompletableFuture.supplyAsync(() -> check(text, languages, known), background);
    }

    /** What may have been meant by a misspelled word. Completes on the executor. */
    public CompletableFuture<List<String>> suggestions(String word) {
        return CompletableFuture.supplyAsync(() -> suggest(word), background);
    }

    private synchronized List<Mistake> check(String text, Set<Language> languages, Set<String> known) {
        List<Mistake> mistakes = new ArrayList<>();
        String words = NO_WORDS.matcher(text.length() > MOST ? text.substring(0, MOST) : text)
                .replaceAll(hit -> " ".repeat(hit.end() - hit.start()));
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            String word = matcher.group();
            if (isWrong(word, languages, known)) {
                mistakes.add(new Mistake(matcher.start(), matcher.end(), word));
            }
        }
        return mistakes;
    }

    private boolean isWrong(String word, Set<Language> languages, Set<String> known) {
        // Abbreviations are nobody's mistakes.
        if (word.length() < 2 || word.equals(word.toUpperCase(Locale.ROOT))
                || known.contains(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return languages.stream().filter(each -> writtenIn(each, word)).anyMatch(each -> !dictionary(each)
                .knows(word.replace('’', '\'')));
    }

    private synchronized List<String> suggest(String word) {
        for (Language language : Language.values()) {
            if (writtenIn(language, word)) {
                return dictionary(language).suggest(word);
            }
        }
        return List.of();
    }

    private SpellingDictionary dictionary(Language language) {
        return dictionaries.computeIfAbsent(language, SpellingDictionary::of);
    }

    private static boolean writtenIn(Language language, String word) {
        return switch (language) {
            case ENGLISH -> LATIN.matcher(word).matches();
            case BULGARIAN -> CYRILLIC.matcher(word).matches();
        };
    }
}
