package chat.parley.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MentionsTest {

    private static final Map<String, String> ROOM = Stream
            .of("ivan", "ivan.petrov", "Надя", "tom-", "anna_maria", "zoë").collect(Collectors.toMap(Mentions::key,
                    name -> name));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"@ivan|ivan", "Ask @ivan.|ivan", "Ask @ivan.petrov.|ivan.petrov",
        "(@IVAN) and more|ivan", "cc:@ivan|ivan", "@надя, ела|Надя", "@НАДЯ|Надя", "@tom-|tom-", "@tom--|tom-",
        "**@anna_maria**|anna_maria", "Здравей, @ivan_|ivan", "@ivan!|ivan", "@zoe\u0308?|zoë", "_@ivan_|ivan",
        "„@ivan“|ivan", "a @nobody b @ivan c|ivan"})
    void namesSomebodyInTheRoom(String text, String whom) {
        assertThat(names(text)).isEqualTo(List.of(whom));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivan@ivan", "mail ivan@ivan.org", "example.org/@ivan", "\\@ivan", "@@ivan",
        "@ivan@example",
        "@ivanov", "Здравей@", "`@ivan`", "``a ` @ivan``", "```\n@ivan\n```", "~~~ java\n@ivan", "@ ivan", "ivan"})
    void mentionsNobody(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void codeEndsWhereItEnds() {
        assertThat(names("`x` @ivan `y`")).containsExactly("ivan");
        assertThat(names("```\n@tom-\n```\n@ivan")).containsExactly("ivan");
        assertThat(names("a ` b\n\n@ivan ` c")).containsExactly("ivan");
        assertThat(names("\\` @ivan `x`")).containsExactly("ivan");
    }

    @Test
    void everyMentionIsToldWithItsPlace() {
        String text = "@ivan. and 😀 @Надя";

        var found = Mentions.in(text, ROOM::get);

        assertThat(found).containsExactly(new Mentions.Mention<>(0, 5, "ivan"),
                new Mentions.Mention<>(14, 19, "Надя"));
        assertThat(text.substring(14, 19)).isEqualTo("@Надя");
    }

    @Test
    void theNamesToLookUpAreKnownBeforehand() {
        assertThat(Mentions.keys("@Ivan. @x @Надя")).containsExactly("ivan.", "ivan", "надя");
    }

    @Test
    void amongTooManyNamesOnlyTheFirstCount() {
        String many = "@nobody ".repeat(Mentions.MOST) + "@ivan";

        assertThat(names(many)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "`", "``` ", "```\n", "~~~\n", "@a.", "` `` ", "@aa`", "\n\n`"})
    void hostileTextsTakeNoTime(String part) {
        String text = part.repeat(10_000);

        assertTimeout(Duration.ofMillis(500), () -> Mentions.in(text, ROOM::get));
    }

    private static List<String> names(String text) {
        return Mentions.in(text, ROOM::get).stream().map(Mentions.Mention::person).toList();
    }
}
