package chat.parley.desktop.ui.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import chat.parley.desktop.ui.Language;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.SuggestionTimeoutException;

/** The words of one language. Reading it takes a second or so. One thread at a time. */
final class SpellingDictionary {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST_SUGGESTED = 5;
    private static final int REMEMBERED = 2_000;

    private final Hunspell words;
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private SpellingDictionary(Hunspell words) {
        this.words = words;
    }

    /** The dictionary that the app brings for that language. Blocks. */
    static SpellingDictionary of(Language language) {
        try (InputStream affixes = open(language, "aff"); InputStream stems = open(language, "dic")) {
            return new SpellingDictionary(
                    new Hunspell(new Dictionary(affixes, List.of(stems), false, SortingStrategy.inMemory())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("The dictionary of " + language + " is damaged", e);
        }
    }

    boolean knows(String word) {
        return known.computeIfAbsent(word, words::spell);
    }

    /** What may have been meant, the likeliest first. */
    List<String> suggest(String word) {
        try {
            return words.suggest(word, PATIENCE.toMillis()).stream().limit(MOST_SUGGESTED).toList();
        } catch (SuggestionTimeoutException e) {
            return e.getPartialResult().stream().limit(MOST_SUGGESTED).toList();
        }
    }

    private static InputStream open(Language language, String kind) throws IOException {
        String file = language.code() + "." + kind + ".gz";
        return new GZIPInputStream(
                Objects.requireNonNull(SpellingDictionary.class.getResourceAsStream(file), file));
    }
}
