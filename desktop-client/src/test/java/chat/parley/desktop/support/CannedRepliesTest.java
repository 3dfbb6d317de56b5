package chat.parley.desktop.support;

import java.util.List;
import java.util.regex.MatchResult;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.World;
import chat.parley.model.CannedReplyView;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
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
        world.server.desk.reply("service-slot", "Offer a time",
                "Hi {first name}, we have a free slot at {time}. Shall I keep it for you? {my name}");
        world.server.desk.reply("service-ready", "Bike is ready", "Your bike is ready.");
        world.server.desk.reply("hello", "Greeting", "Hello {customer.firstName}, the service desk here.");
        Chat chat = world.device(elena);
        world.settle();
        replies = new CannedReplies(chat.desk(), elena);
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
        replies.keep(" mine ", "Mine", "Only I say this.", false);
        Chat chat = world.device(elena);
        var lead = new CannedReplies(chat.desk(), new UserView(elena.id(), "elena", "Elena", "Test", UserType.SUPPORT,
                null, Role.LEAD, elena.createdAt(), elena.updatedAt()));
        assertThat(lead.mayShare()).isTrue();
        lead.keep("ours", "Ours", "We all say this.", true);
        world.settle();
        assertThat(lead.at("/ours", 5).orElseThrow().choices().getFirst().shared()).isTrue();
        assertThat(replies.at("/mine", 5).orElseThrow().choices().getFirst().shared()).isFalse();
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

    private List<String> offered(String text) {
        return replies.at(text, text.length()).map(offer -> offer.choices().stream().map(CannedReplyView::shortcut)
                .toList()).orElse(List.of());
    }
}
