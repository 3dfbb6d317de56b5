package chat.parley.desktop.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import chat.parley.desktop.ui.prose.CodeToken.Kind;

/** Cuts code into pieces to be coloured: comments, texts, numbers, keywords, the rest. In one pass, whatever it is given. */
final class CodeLexer {

    /** Each piece is a node to be laid out; beyond so many the rest stays plain. */
    private static final int MOST = 250;

    private final CodeLanguage language;
    private final String code;
    private final List<CodeToken> tokens = new ArrayList<>();
    private int done;

    private CodeLexer(CodeLanguage language, String code) {
        this.language = language;
        this.code = code;
    }

    /** The pieces; together they are the code. One plain piece if the language is none that is known. */
    static List<CodeToken> cut(String language, String code) {
        Optional<CodeLanguage> known = CodeLanguage.named(language);
        if (code.isEmpty()) {
            return List.of();
        }
        return known.map(each -> new CodeLexer(each, code).run())
                .orElseGet(() -> List.of(new CodeToken(Kind.PLAIN, code)));
    }

    private List<CodeToken> run() {
        int at = 0;
        while (at < code.length() && tokens.size() < MOST) {
            at = step(at);
        }
        take(Kind.PLAIN, code.length(), code.length());
        return List.copyOf(tokens);
    }

    /** Takes what begins there, and tells where to go on. */
    private int step(int at) {
        char c = code.charAt(at);
        int comment = language.endOfBlockComment(code, at);
        if (comment > 0) {
            return take(Kind.COMMENT, at, comment);
        }
        if (language.lineCommentAt(code, at)) {
            int end = code.indexOf('\n', at);
            return take(Kind.COMMENT, at, end < 0 ? code.length() : end);
        }
        if (language.quotes(c)) {
            return take(Kind.TEXT, at, endOfText(at));
        }
        if (language.tagged() && c == '<') {
            return take(Kind.KEYWORD, at, endOfTag(at));
        }
        if (Character.isDigit(c)) {
            return take(Kind.NUMBER, at, endOfWord(at, true));
        }
        if (isWord(c)) {
            int end = endOfWord(at, false);
            return language.keyword(code.substring(at, end)) ? take(Kind.KEYWORD, at, end) : end;
        }
        return at + 1;
    }

    private int take(Kind kind, int from, int to) {
        if (from > done) {
            tokens.add(new CodeToken(Kind.PLAIN, code.substring(done, from)));
        }
        if (to > from) {
            tokens.add(new CodeToken(kind, code.substring(from, to)));
        }
        done = to;
        return to;
    }

    /** A text ends at its quote, or with its line where nothing closes it. */
    private int endOfText(int from) {
        char quote = code.charAt(from);
        for (int i = from + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\n' && quote != '`') {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return code.length();
    }

    private int endOfTag(int from) {
        int i = from + 1;
        while (i < code.length() && (isWord(code.charAt(i)) || "/?!:.-".indexOf(code.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private int endOfWord(int from, boolean number) {
        int i = from + 1;
        while (i < code.length() && (isWord(code.charAt(i)) || number && code.charAt(i) == '.')) {
            i++;
        }
        return i;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
