package chat.parley.server.search;

import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How a text falls into words. Bulgarian and English may stand in one text: each stemmer only knows the endings of its own
 * script. Both ways give the same words in the same places, so that they can be read side by side.
 */
final class Tongue {

    /** Words as they stand, without case and marks. */
    static final Analyzer EXACT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new FoldMarks(new LowerCaseFilter(words)));
        }
    };

    /** The same without their endings: колелото and колелата meet, as do wheel and wheels. */
    static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream stems = new EnglishMinimalStemFilter(new BulgarianStemFilter(new LowerCaseFilter(words)));
            return new TokenStreamComponents(words, new FoldMarks(stems));
        }
    };

    private Tongue() {}

    static Analyzer ofFields() {
        return new PerFieldAnalyzerWrapper(EXACT, Map.of(IndexedMessage.STEMS, STEMS));
    }
}
