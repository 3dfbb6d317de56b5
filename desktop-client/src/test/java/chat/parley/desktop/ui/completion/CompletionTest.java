package chat.parley.desktop.ui.completion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import chat.parley.desktop.ui.Language;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CompletionTest {

    private static final Instant MORNING = Instant.parse("2026-11-19T09:00:00Z");

    private static final List<UserView> PEOPLE = List.of(person("nadya", "Надя", "Колева"),
            person("tom.o", "Tom", "Okafor"), person("ivan", "Иван", "Петров"));

    @ParameterizedTest
    @CsvSource({"@,'@nadya '", "hi @to,'@tom.o '", "(@Ив,'@ivan '", "@кол,'@nadya '", "@okafor,'@tom.o '",
        "'a\n@NAD','@nadya '"})
    void anAtOffersThePeopleOfTheRoom(String text, String first) {
        assertThat(first(text)).contains(first);
    }

    @ParameterizedTest
    @CsvSource({":smile,😄", ":thumbsu,👍", "да :сърц,💘", ":heart,❤️", "(:bul,🇧🇬", ":българия,🇧🇬",
        ":велосипед,🚲"})
    void aColonOffersEmojiInBothLanguages(String text, String emoji) {
        assertThat(offered(text).orElseThrow().choices()).extracting(Completion.Choice::emoji).contains(emoji);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ivan@t", "9:30", "http://x", ":a", ":D", "12:45:30", "\\@t", "@nobody", "x:smile",
        ":qqqqq"})
    void nothingIsOfferedWhereNothingIsMeant(String text) {
        assertThat(offered(text)).isEmpty();
    }

    @Test
    void aNameThatIsClosedBecomesItsEmoji() {
        assertThat(Completion.closed("so :tada:", 9, 0).orElseThrow())
                .isEqualTo(new Completion(3, 9, List.of(new Completion.Choice("🎉", "", "", "🎉"))));
        assertThat(Completion.closed(":+1:", 4, 3).orElseThrow().choices().getFirst().insert()).isEqualTo("👍🏽");
        assertThat(Completion.closed("10:30:", 6, 0)).isEmpty();
        assertThat(Completion.closed(":nosuchthing:", 13, 0)).isEmpty();
    }

    @Test
    void whereOnlyPeopleAreOfferedNoEmojiIs() {
        assertThat(Completion.ofPeople("do you know, @Над", 17, PEOPLE).orElseThrow().choices())
                .extracting(Completion.Choice::title, Completion.Choice::insert)
                .containsExactly(tuple("Надя Колева", "@nadya "));
        assertThat(Completion.ofPeople(":smile", 6, PEOPLE)).isEmpty();
    }

    @Test
    void theWordBeforeTheCaretIsReplacedAndNoMore() {
        assertThat(Completion.at("a @to b", 5, PEOPLE, Language.ENGLISH, 0).orElseThrow())
                .matches(found -> found.from() == 2 && found.to() == 5);
    }

    private static Optional<String> first(String text) {
        return offered(text).map(each -> each.choices().getFirst().insert());
    }

    private static Optional<Completion> offered(String text) {
        return Completion.at(text, text.length(), PEOPLE, Language.ENGLISH, 0);
    }

    private static UserView person(String username, String firstName, String lastName) {
        return new UserView(username, username, firstName, lastName, UserType.CONSUMER, null, null, MORNING,
                MORNING);
    }
}
