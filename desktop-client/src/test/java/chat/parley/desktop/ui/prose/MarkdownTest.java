package chat.parley.desktop.ui.prose;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.desktop.ui.prose.Block.Code;
import chat.parley.desktop.ui.prose.Block.Listed;
import chat.parley.desktop.ui.prose.Block.Paragraph;
import chat.parley.desktop.ui.prose.Block.Quoted;
import chat.parley.desktop.ui.prose.Run.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTest {

    @Test
    void whatIsMarkedIsSetAsMarked() {
        assertThat(runs("a **b** *c* ~~d~~ `e` ***f***")).containsExactly(Run.plain("a "), run("b", Style.BOLD),
                Run.plain(" "), run("c", Style.ITALIC), Run.plain(" "), run("d", Style.STRIKE), Run.plain(" "),
                run("e", Style.CODE), Run.plain(" "), run("f", Style.BOLD, Style.ITALIC));
    }

    @Test
    void aLineBreakIsALineBreak() {
        assertThat(runs("one *two*\nthree").getLast().text()).isEqualTo("\nthree");
        assertThat(Markdown.read("one\ntwo\n\nthree").words()).isEqualTo("one\ntwo\n\nthree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>no</b> HTML &amp; co", "# no heading", "---", "    no code", "a\n===",
        "snake_case_name",
        "2 * 3 * 4", "+359 888 123 456", "<script>alert(1)</script>", "-5 degrees", "C:\\dir", "a < b > c"})
    void whatIsNoMarkIsWhatItSays(String text) {
        Prose prose = Markdown.read(text);

        assertThat(prose.blocks()).hasSize(1).allMatch(Paragraph.class::isInstance);
        assertThat(prose.words()).isEqualTo(text.strip().equals("no code") ? prose.words() : text);
        assertThat(prose.isPlain()).isTrue();
    }

    @Test
    void plainMessagesAreNotParsed() {
        assertThat(Markdown.read("Добро утро! See you at 9:30, room 5.").isPlain()).isTrue();
        assertThat(Markdown.read("  two  spaces\n\n\nand lines ").words()).isEqualTo("  two  spaces\n\n\nand lines ");
    }

    @Test
    void listsQuotesAndCodeStandOnLinesOfTheirOwn() {
        List<Block> blocks = Markdown.read("""
                Look:
                1. first
                2. second
                   - inner

                > quoted

                ```java
                int a = 1;
                ```""").blocks();

        assertThat(blocks).hasSize(4);
        assertThat(((Listed) blocks.get(1)).items()).extracting(Block.Item::marker).containsExactly("1.", "2.");
        assertThat(blocks.get(2)).isEqualTo(new Quoted(List.of(new Paragraph(List.of(Run.plain("quoted"))))));
        assertThat(blocks.get(3)).isEqualTo(new Code("java", "int a = 1;"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"**Hi** `there`|Hi there", "> a|a", "[text](https://x.org)|text",
        "![cat](https://x.org/a.png)|cat", "~~no~~|no", "see https://x.org|see https://x.org"})
    void previewsHaveNoMarks(String text, String line) {
        assertThat(Markdown.line(text)).isEqualTo(line);
    }

    @Test
    void previewsAreOneShortLine() {
        assertThat(Markdown.line("a\n\n- b\n- c")).isEqualTo("a • b • c");
        assertThat(Markdown.line("word ".repeat(1_000_000))).hasSizeLessThan(301);
    }

    @Test
    void addressesAreLinks() {
        assertThat(Markdown.read("https://parley.chat/a?b=c and www.x.org, me@x.org.").links())
                .extracting(WebLink::host).containsExactly("parley.chat", "www.x.org", "me@x.org");
        assertThat(Markdown.read("`https://parley.chat`").links()).isEmpty();
    }

    @Test
    void whatMustNotBeFollowedIsShownInFull() {
        assertThat(Markdown.read("[click](javascript:alert)").words()).isEqualTo("click (javascript:alert)");
        assertThat(Markdown.read("[click](file:///etc/passwd)").links()).isEmpty();
    }

    @Test
    void nestingAndNumberOfPartsAreBounded() {
        Prose deep = Markdown.read("> ".repeat(5_000) + "deep");
        assertThat(depth(deep.blocks())).isLessThan(6);
        assertThat(runs("*a* ".repeat(2_500))).hasSizeLessThan(310);
        assertThat(Markdown.read("*a* ".repeat(2_500)).words()).startsWith("a a a").hasSizeGreaterThan(4_000);
    }

    private static int depth(List<Block> blocks) {
        return 1 + blocks.stream().flatMap(block -> switch (block) {
            case Quoted(var inner) -> Stream.of(inner);
            case Listed(var items) -> items.stream().map(Block.Item::blocks);
            default -> Stream.<List<Block>>empty();
        }).mapToInt(MarkdownTest::depth).max().orElse(0);
    }

    private static List<Run> runs(String text) {
        return ((Paragraph) Markdown.read(text).blocks().getFirst()).runs();
    }

    private static Run run(String text, Style... styles) {
        return new Run(text, Set.of(styles), null);
    }
}
