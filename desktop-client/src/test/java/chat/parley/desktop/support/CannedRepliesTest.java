package chat.parley.desktop.support;

import java.util.List;
import java.util.regex.MatchResult;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.World;
import chat.parley.model.CannedReplyView;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.WriteCannedReply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("NullAway.Init") // set up before each test
class CannedRepliesTest {

    private final World world = new World();
    private final UserView hannah = world.server.person("hannah");
    private final UserView elena = world.server.agent("elena");
    private CannedReplies replies;

    @BeforeEach
    void load() {
        world.server.desk.replies.share("service-slot", "Offer a time",
                "Hi {first name}, we have a free slot at {time}. Shall I keep it for you? {my name}");
        world.server.desk.replies.share("service-ready", "Bike is ready", "Your bike is ready.");
        world.server.desk.replies.share("hello", "Greeting", "Hello {customer.firstName}, the service desk here.");
        Chat chat = world.device(elena);
        world.settle();
        replies = new CannedReplies(chat.desk().replies(), elena);
        replies.load();
        world.settle();
    }

    @Test
    void aSlashAtTheBeginningOfALineOffersWhatFits() {
        assertThat(offered("/serv")).containsExactly("service-ready", "service-slot", "hello");
        assertThat(offered("Good morning\n/ready")).containsExactly("service-ready");
        assertThat(offered("/greet")).containsExactly("hello");
        assertThat(offered("/")).hasSize(3);
        assertThat(offered("either /serv")).isEmpty();
        assertThat(offered("/serv ")).isEmpty();
        assertThat(offered("/nothing")).isEmpty();
        assertThat(offered("x".repeat(39) + "/serv")).as("not where the looked-at part begins").isEmpty();
    }

    @Test
    void leadsKeepThemForEverybodyAndOthersForThemselves() {
        assertThat(replies.mayShare()).isFalse();
        replies.keep(null, own("mine", "Only I say this."));
        var lead = new CannedReplies(world.device(lead()).desk().replies(), lead());
        assertThat(lead.mayShare()).isTrue();
        lead.keep(null, new WriteCannedReply("ours", "Ours", "We all say this.", true));
        world.settle();
        assertThat(lead.at("/ours", 5).orElseThrow().choices().getFirst().shared()).isTrue();
        assertThat(replies.at("/mine", 5).orElseThrow().choices().getFirst().shared()).isFalse();
    }

    @Test
    void anOwnOneIsChangedAndDeletedAndOneOfTheDeskOnlyByALead() {
        replies.keep(null, own("mine", "Only I say this."));
        world.settle();
        CannedReplyView mine = replies.all().get().getFirst();
        assertThat(mine).as("own ones first").returns("mine", CannedReplyView::shortcut);
        assertThat(replies.mayChange(mine)).isTrue();
        CannedReplyView desks = replies.all().get().getLast();
        assertThat(replies.mayChange(desks)).isFalse();

        replies.keep(mine, own("vouch", "I say {this}."));
        var refused = replies.keep(desks, own("stolen", "Mine now."));
        world.settle();
        assertThat(refused).isCompletedExceptionally();
        assertThat(offered("/vouch")).containsExactly("vouch");
        assertThat(replies.all().get()).extracting(CannedReplyView::shortcut).doesNotContain("mine");
        assertThat(replies.unfilled("{this}")).as("its new gap is one").hasSize(1);
        assertThat(offered("/stolen")).isEmpty();

        replies.delete(replies.all().get().getFirst());
        replies.delete(desks);
        world.settle();
        assertThat(replies.all().get()).hasSize(3).contains(desks).allMatch(CannedReplyView::shared);
        var lead = new CannedReplies(world.device(lead()).desk().replies(), lead());
        world.settle();
        assertThat(lead.mayChange(desks)).isTrue();
        lead.delete(desks);
        world.settle();
        assertThat(lead.all().get()).hasSize(2).doesNotContain(desks);
    }

    @Test
    void whyOneIsNotKeptIsSaidAndWhatIsThereStays() {
        replies.keep(null, own("mine", "One."));
        world.settle();
        var again = replies.keep(null, own("mine", "Two."));
        world.settle();
        assertThat(again.handle((_, failure) -> CannedReplies.trouble(failure)).join())
                .isEqualTo("support.canned.taken");
        assertThat(replies.with("mine")).extracting(CannedReplyView::text).containsExactly("One.");
    }

    @Test
    void whereThereAreNoneASlashSaysSo() {
        world.server.desk.replies.clear();
        assertThat(new CannedReplies(world.device(elena).desk().replies(), elena).at("/", 1)).as("not known yet")
                .isEmpty();
        replies.load();
        world.settle();
        assertThat(replies.at("/", 1).orElseThrow().choices()).isEmpty();
        assertThat(replies.at("/x", 2)).isEmpty();
        assertThat(replies.state().get()).isEqualTo(CannedReplies.State.KNOWN);
    }

    @Test
    void whatIsKnownIsFilledAndTheRestMustBe() {
        CannedReplyView slot = replies.at("/service-slot", 13).orElseThrow().choices().getFirst();
        String text = replies.filled(slot, hannah);
        assertThat(text).startsWith("Hi hannah, we have a free slot at {time}.").endsWith("elena");
        assertThat(replies.unfilled(text)).extracting(MatchResult::group).containsExactly("{time}");
        assertThat(replies.unfilled(text.replace("{time}", "17:30"))).isEmpty();
    }

    @Test
    void bracesThatNoCannedReplyHasAreJustWords() {
        assertThat(replies.unfilled("The config says {port} and {time}")).extracting(MatchResult::group)
                .containsExactly("{time}");
    }

    @Test
    void aNameWithSignsOfAPatternIsTakenAsItIs() {
        UserView odd = new UserView("u-odd", "odd", "$1\\Ann", "B", hannah.type(), null, null, hannah.createdAt(),
                hannah.updatedAt());
        assertThat(new Placeholders(odd, elena).fill("Hi {first name}")).isEqualTo("Hi $1\\Ann");
    }

    private static WriteCannedReply own(String shortcut, String text) {
        return new WriteCannedReply(shortcut, "Mine", text, false);
    }

    private UserView lead() {
        return new UserView("lead", "lead", "Nadya", "Test", UserType.SUPPORT, null, Role.LEAD, elena.createdAt(),
                elena.updatedAt());
    }

    private List<String> offered(String text) {
        return replies.at(text, text.length()).map(offer -> offer.choices().stream().map(CannedReplyView::shortcut)
                .toList()).orElse(List.of());
    }
}
