package chat.parley.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import chat.parley.model.TextRange;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text, in its order. Everything that is no word is left out: there is no syntax. */
record Words(List<Word> all) {

    private static final int MOST_RANGES = 200;

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream exact = Tongue.EXACT.tokenStream("", text);
                TokenStream stems = Tongue.STEMS.tokenStream("", text)) {
            var word = exact.addAttribute(CharTermAttribute.class);
            var stem = stems.addAttribute(CharTermAttribute.class);
            var place = exact.addAttribute(OffsetAttribute.class);
            exact.reset();
            stems.reset();
            while (exact.incrementToken() && stems.incrementToken()) {
                words.add(new Word(word.toString(), stem.toString(), place.startOffset(), place.endOffset()));
            }
            exact.end();
            stems.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
        return new Words(List.copyOf(words));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether each of these words is found in the text. */
    boolean allIn(Words text) {
        return all.stream().allMatch(word -> text.all.stream().anyMatch(word::finds));
    }

    /** Where the text has one of these words; the first ones only if there are very many. */
    List<TextRange> rangesIn(Words text) {
        return text.all.stream().filter(other -> all.stream().anyMatch(word -> word.finds(other))).limit(MOST_RANGES)
                .map(other -> new TextRange(other.start(), other.end())).toList();
    }
}
