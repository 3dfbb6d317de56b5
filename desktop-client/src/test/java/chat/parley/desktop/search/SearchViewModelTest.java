package chat.parley.desktop.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import chat.parley.desktop.backend.Part;
import chat.parley.desktop.backend.SearchQuestion;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.model.MessageSearch;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.search.SearchViewModel.State;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.AttachmentView;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchViewModelTest {

    private static final Duration TYPING = Duration.ofMillis(250);

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final UserView tom = server.person("u-tom", "Tom", "Okafor");
    private final UserView rada = server.person("u-rada", "Рада", "Бонева");
    private Chat chat;
    private SearchViewModel model;

    @BeforeEach
    void talk() {
        server.room("tom", tom).say(tom, 9, "The rear wheel is true").say(tom, 10, "And the brake");
        server.room("rada", rada).say(rada, 8, "Задното колело е готово").say(rada, 7, "wheel и колело");
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        timer.pass(Duration.ofSeconds(1));
        Texts texts = new Texts(Language.ENGLISH);
        model = new SearchViewModel(chat, texts, new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)),
                timer);
    }

    @Test
    void itLooksOnceTypingRestsAndFromTwoLettersOn() {
        model.query().set("w");
        timer.pass(TYPING);
        assertThat(model.state().get()).isEqualTo(State.START);
        model.query().set("whe");
        assertThat(model.busy().get()).isTrue();
        assertThat(texts()).isEmpty();
        timer.pass(TYPING);
        assertThat(model.busy().get()).isFalse();
        assertThat(texts()).containsExactly("The rear wheel is true", "wheel и колело");
        assertThat(model.current().get()).isEqualTo(model.found().getFirst());
        model.query().set("nothing like it");
        assertThat(texts()).as("until there is an answer").hasSize(2);
        timer.pass(TYPING);
        assertThat(model.state().get()).isEqualTo(State.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"wheel in:tom, The rear wheel is true", "in:рада wheel, wheel и колело", "от:рад wheel, wheel и колело",
        "from:\"Tom Okafor\" wheel, The rear wheel is true", "whe from:u-tom, The rear wheel is true"})
    void filtersCanBeTyped(String typed, String found) {
        model.query().set(typed);
        timer.pass(TYPING);
        assertThat(texts()).containsExactly(found);
    }

    @Test
    void aTypedFilterThatMeansNothingIsSaid() {
        model.query().set("wheel in:nowhere");
        assertThat(model.state().get()).as("while it is being typed").isEqualTo(State.START);
        timer.pass(TYPING);
        assertThat(model.state().get()).isEqualTo(State.UNKNOWN);
        assertThat(model.unknown()).isEqualTo("in:nowhere");
        model.query().set("wheel before:yesterday");
        timer.pass(TYPING);
        assertThat(model.unknown()).isEqualTo("before:yesterday");
        model.query().set("wheel at 10:30 https://example.org");
        timer.pass(TYPING);
        assertThat(model.state().get()).isNotEqualTo(State.UNKNOWN);
    }

    @Test
    void aChosenFilterLooksAtOnceAndStaysWhileOneTypes() {
        model.filters().set(Filters.NONE.withAuthor(rada));
        timer.pass(Duration.ZERO);
        assertThat(texts()).containsExactly("Задното колело е готово", "wheel и колело");
        model.query().set("wheel");
        timer.pass(TYPING);
        assertThat(texts()).containsExactly("wheel и колело");
        model.filters().set(Filters.NONE.withSince(LocalDate.parse("2030-01-01")));
        timer.pass(Duration.ZERO);
        assertThat(model.state().get()).isEqualTo(State.NOTHING);
    }

    @Test
    void whatHasAFileIsFoundTypedOrChosen() {
        server.find("tom").attach(tom, 20,
                new AttachmentView("f", "plan.pdf", "application/pdf", 9, null, null, false));
        for (String typed : List.of("has:file", "има:файл")) {
            model.query().set(typed);
            timer.pass(TYPING);
            assertThat(model.found()).singleElement()
                    .satisfies(found -> assertThat(found.message().files()).hasSize(1));
        }
        model.query().set("");
        model.filters().set(Filters.NONE.with(Part.FILE));
        timer.pass(TYPING);
        assertThat(model.found()).hasSize(1);
        model.filters().set(Filters.NONE.with(Part.FILE).with(Part.LINK));
        assertThat(model.filters().get().parts()).containsExactlyInAnyOrder(Part.FILE, Part.LINK);
        model.query().set("has:money");
        timer.pass(TYPING);
        assertThat(model.state().get()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatWasOpenedIsOfferedAgainUntilItIsForgotten() {
        for (String words : List.of("wheel", "brake", "wheel", " ")) {
            model.query().set(words);
            model.opened();
        }
        assertThat(model.recent()).containsExactly("wheel", "brake");
        model.clearRecent();
        assertThat(model.recent()).isEmpty();
    }

    @Test
    void aBusyServerIsAskedAgainAndOneThatRefusesIsSaid() {
        server.refuseNext(429);
        model.query().set("wheel");
        timer.pass(TYPING);
        assertThat(model.busy().get()).isTrue();
        timer.pass(Duration.ofSeconds(5));
        assertThat(model.state().get()).isEqualTo(State.FOUND);
        server.refuseNext(500);
        model.query().set("brake");
        timer.pass(TYPING);
        assertThat(model.state().get()).isEqualTo(State.TROUBLE);
        model.again();
        timer.pass(Duration.ZERO);
        assertThat(texts()).containsExactly("And the brake");
    }

    @Test
    void withoutAServerItLooksHereAndSaysSo() {
        server.goDown();
        model.query().set("wheel");
        timer.pass(TYPING);
        assertThat(model.answer().get().here()).isTrue();
        assertThat(model.words().lacks(model.answer().get())).contains("stored on this computer");
    }

    @Test
    void withoutAServerWhatWaitsToBeSentIsFoundToo() {
        server.goDown();
        chat.room(chat.conversation("tom").orElseThrow()).send("Wheel: https://example.org/rim and the spokes", null);
        timer.pass(Duration.ofSeconds(1));
        chat.room(chat.conversation("rada").orElseThrow()).send("Колелото, wheels", null);
        timer.pass(Duration.ofSeconds(1));
        assertThat(foundBy("whee")).containsExactly("Колелото, wheels",
                "Wheel: https://example.org/rim and the spokes");
        assertThat(model.answer().get().total()).isEqualTo(2);
        assertThat(model.found().getLast().words()).containsExactly("Wheel");
        assertThat(foundBy("whee in:tom")).containsExactly("Wheel: https://example.org/rim and the spokes");
        assertThat(foundBy("wheel has:link")).containsExactly("Wheel: https://example.org/rim and the spokes");
        assertThat(foundBy("wheel spokes colour")).isEmpty();
        assertThat(foundBy("wheel from:tom")).isEmpty();
        assertThat(foundBy("wheel before:2020-01-01")).isEmpty();
        assertThat(foundBy("???")).isEmpty();
        assertThat(foundBy("колелото")).containsExactly("Колелото, wheels");
        assertThat(chat.search().around(model.found().getFirst()).join()).last()
                .satisfies(item -> assertThat(model.found().getFirst().is(item)).isTrue());
    }

    @Test
    void whatWaitsStandsInItsPlaceAmongWhatIsKeptAndIsCountedOnEachPage() {
        var hall = server.room("hall", tom);
        for (int i = 0; i < MessageSearch.PAGE + 3; i++) {
            hall.say(tom, i, "wheel number " + i);
        }
        server.goDown();
        chat.room(chat.conversation("tom").orElseThrow()).send("wheel, yet to be sent", null);
        timer.pass(Duration.ofSeconds(1));
        var kept = chat.search().find(new SearchQuestion("wheel", null, null, null, null, Set.of(), false), 0).join();
        var next = chat.search().find(new SearchQuestion("wheel", null, null, null, null, Set.of(), false), 1).join();
        assertThat(kept.messages()).extracting(each -> each.message().time()).isSortedAccordingTo(
                Comparator.reverseOrder());
        assertThat(next.total()).isEqualTo(kept.total());
        assertThat(kept.messages()).filteredOn(each -> !each.message().stored()).hasSize(1);
        assertThat(next.messages()).allSatisfy(each -> assertThat(each.message().stored()).isTrue());
    }

    private List<String> foundBy(String typed) {
        model.query().set(typed);
        timer.pass(TYPING);
        return texts();
    }

    @Test
    void anAnswerThatMayLackSomethingSaysSo() {
        server.looksThroughAll(false);
        model.query().set("wheel");
        timer.pass(TYPING);
        assertThat(model.words().lacks(model.answer().get())).contains("There may be more to find");
    }

    @Test
    void whatMayLackSomethingIsLookedForAgainWithoutMovingWhatIsLookedAt() {
        server.looksThroughAll(false);
        model.query().set("wheel");
        timer.pass(TYPING);
        model.current().set(model.found().getLast());
        server.room("late", tom).say(tom, 11, "wheel, taken up late");
        timer.pass(Duration.ofSeconds(1));
        assertThat(texts()).startsWith("wheel, taken up late").hasSize(3);
        assertThat(model.current().get()).isEqualTo(model.found().getLast());
        server.looksThroughAll(true);
        timer.pass(Duration.ofSeconds(2));
        assertThat(model.words().lacks(model.answer().get())).isEmpty();
    }

    @Test
    void whatWasFoundStaysIfLookingAgainFails() {
        server.looksThroughAll(false);
        model.query().set("wheel");
        timer.pass(TYPING);
        server.refuseNext(500);
        timer.pass(Duration.ofSeconds(1));
        assertThat(model.state().get()).isEqualTo(State.FOUND);
        assertThat(texts()).hasSize(2);
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void anAnswerThatAlwaysLacksSomethingIsNotAskedForEver() {
        server.looksThroughAll(false);
        model.query().set("wheel");
        timer.pass(Duration.ofMinutes(1));
        server.room("late", tom).say(tom, 11, "wheel, said much later");
        timer.pass(Duration.ofHours(1));
        assertThat(texts()).hasSize(2);
    }

    @Test
    void whatWasFoundInOneRoomIsWalkedThere() {
        server.room("more", tom, rada).say(tom, 11, "wheel 1").say(tom, 12, "wheel 2").say(tom, 13, "other");
        model.query().set("wheel");
        timer.pass(TYPING);
        assertThat(step(1)).isEqualTo("wheel 1");
        assertThat(step(1)).isEqualTo("wheel 2");
        assertThat(step(-1)).isEqualTo("wheel 1");
        assertThat(model.step("nowhere", 1)).isEmpty();
    }

    private String step(int by) {
        return model.step("more", by).orElseThrow().message().text();
    }

    private List<String> texts() {
        return model.found().stream().map(FoundMessage::message).map(message -> message.text()).toList();
    }
}
