package chat.parley.desktop.ui.prose;

import java.util.Set;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;

/** Has {@code &amp;} say just that: there is no HTML in a chat, so nobody means its entities. */
final class PlainAmpersand implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('&');
    }

    @Override
    public InlineContentParser create() {
        return state -> {
            state.scanner().next();
            return ParsedInline.of(new Text("&"), state.scanner().position());
        };
    }
}
