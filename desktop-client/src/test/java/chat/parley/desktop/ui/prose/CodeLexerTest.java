package chat.parley.desktop.ui.prose;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import chat.parley.desktop.ui.prose.CodeToken.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeLexerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"java|return 42; // why|KEYWORD return,NUMBER 42,COMMENT // why",
        "py|def f(): # x|KEYWORD def,COMMENT # x", "sql|Select 'a' -- b|KEYWORD Select,TEXT 'a',COMMENT -- b",
        "js|const a = `b`|KEYWORD const,TEXT `b`", "json|{\"a\": true}|TEXT \"a\",KEYWORD true",
        "html|<b class=\"x\">t</b><!-- c -->|KEYWORD <b,TEXT \"x\",KEYWORD </b,COMMENT <!-- c -->",
        "sh|if a#b # c|KEYWORD if,COMMENT # c", "go|func a() \"x\\\"y\"|KEYWORD func,TEXT \"x\\\"y\"",
        "yaml|on: 5|KEYWORD on,NUMBER 5", "brainfuck|return 42|"})
    void knowsItsLanguage(String language, String code, String expected) {
        String found = CodeLexer.cut(language, code).stream().filter(token -> token.kind() != Kind.PLAIN)
                .map(token -> token.kind() + " " + token.text()).collect(Collectors.joining(","));

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @EnumSource(CodeLanguage.class)
    void thePiecesAreTheCodeWhateverItIs(CodeLanguage language) {
        Random random = new Random(language.ordinal());
        for (int round = 0; round < 200; round++) {
            String code = random.ints(random.nextInt(200), 0, 128).mapToObj(Character::toString)
                    .collect(Collectors.joining());
            List<CodeToken> tokens = CodeLexer.cut(language.name(), code);
            assertThat(tokens.stream().map(CodeToken::text).collect(Collectors.joining())).isEqualTo(code);
        }
    }

    @Test
    void endlessCodeHasFewPieces() {
        assertThat(CodeLexer.cut("java", "1 ".repeat(10_000))).hasSizeLessThan(410);
    }
}
