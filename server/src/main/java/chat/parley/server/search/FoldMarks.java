package chat.parley.server.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the marks off letters, so that ё is found by е, й by и and é by e, however they are composed. */
final class FoldMarks extends TokenFilter {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final char LAST_ASCII = 0x7f;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldMarks(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String text = term.toString();
        if (text.chars().anyMatch(letter -> letter > LAST_ASCII)) {
            term.setEmpty().append(MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll(""));
        }
        return true;
    }
}
