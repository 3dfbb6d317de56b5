package chat.parley.desktop.ui.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages whose code is coloured, as far as colouring needs to know them. */
enum CodeLanguage {
    JAVA("java kotlin kt scala groovy cs csharp", "//", "/* */", "\"'",
            "abstract as assert break case catch class const continue data default do else enum extends false final finally for "
                    + "fun if implements import in instanceof interface internal is namespace native new null object override package "
                    + "permits private protected public record return sealed static super suspend switch synchronized this "
                    + "throw throws true try using val var void volatile when while with yield int long double float boolean "
                    + "char byte short string bool"),
    C("c h cpp c++ cc hpp rust rs go golang swift", "//", "/* */", "\"'",
            "alignas auto bool break case catch chan char class const constexpr continue crate default defer delete do double "
                    + "else enum explicit extern false float fn for func go goto guard if impl import inline int interface let long "
                    + "loop map match mod mut namespace new nil noexcept nullptr override package private protected pub public "
                    + "range return self short signed sizeof static struct super switch template this throw trait true try type "
                    + "typedef typename union unsigned use using var virtual void volatile where while"),
    JAVASCRIPT("javascript js jsx typescript ts tsx node", "//", "/* */", "\"'`",
            "any as async await boolean break case catch class const continue debugger default delete do else enum export "
                    + "extends false finally for from function get if implements import in instanceof interface let new null "
                    + "number of private protected public readonly return set static string super switch this throw true try "
                    + "type typeof undefined var void while with yield"),
    JSON("json jsonc json5", "//", "/* */", "\"", "true false null"),
    PYTHON("python py", "#", "", "\"'",
            "and as assert async await break class continue def del elif else except False finally for from global if import "
                    + "in is lambda match None nonlocal not or pass raise return self True try while with yield"),
    SHELL("sh bash zsh shell console", "#", "", "\"'",
            "case do done elif else esac exit export fi for function if in local read return select set shift source then "
                    + "trap unset until while cd echo sudo"),
    SQL("sql mysql postgres postgresql plsql", "--", "/* */", "'\"",
            "add all alter and as asc begin between by case check column commit constraint create cross default delete desc "
                    + "distinct drop else end exists foreign from full group having in index inner insert into is join key left "
                    + "like limit not null offset on or order outer primary references returning right rollback select set "
                    + "table then transaction union unique update values view when where with"),
    XML("xml html svg fxml xhtml", "", "<!-- -->", "\"'", ""),
    YAML("yaml yml toml ini properties conf", "#", "", "\"'", "true false null yes no on off");

    private final List<String> names;
    private final String lineComment;
    private final List<String> blockComment;
    private final String quotes;
    private final Set<String> keywords;

    CodeLanguage(String names, String lineComment, String blockComment, String quotes, String keywords) {
        this.names = words(names);
        this.lineComment = lineComment;
        this.blockComment = words(blockComment);
        this.quotes = quotes;
        this.keywords = Set.copyOf(words(keywords));
    }

    /** The language that goes by that name. */
    static Optional<CodeLanguage> named(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.names.contains(known)).findFirst();
    }

    boolean lineCommentAt(String code, int at) {
        return !lineComment.isEmpty() && code.startsWith(lineComment, at)
        // In a shell a # within a word is no comment.
                && (!lineComment.equals("#") || at == 0 || Character.isWhitespace(code.charAt(at - 1)));
    }

    /** Where the block comment that begins there ends; {@code -1} if none begins. */
    int endOfBlockComment(String code, int at) {
        if (blockComment.isEmpty() || !code.startsWith(blockComment.getFirst(), at)) {
            return -1;
        }
        int end = code.indexOf(blockComment.getLast(), at + blockComment.getFirst().length());
        return end < 0 ? code.length() : end + blockComment.getLast().length();
    }

    boolean quotes(char c) {
        return quotes.indexOf(c) >= 0;
    }

    boolean keyword(String word) {
        return keywords.contains(this == SQL ? word.toLowerCase(Locale.ROOT) : word);
    }

    /** Whether tags are what keywords are elsewhere. */
    boolean tagged() {
        return this == XML;
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
