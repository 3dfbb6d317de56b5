package chat.parley.desktop.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.AuditEntryView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private LogViewModel model;

    @BeforeEach
    void signIn() {
        IntStream.range(0, 250).forEach(i -> server.administration.log.add(new AuditEntryView("e" + i,
                SampleServer.NINE.minusSeconds(i), i % 2 == 0 ? "elena" : "georgi",
                i == 7 ? "role-changed" : "signed-out", "nadya" + i, null, "10.0.0.7")));
        model = new LogViewModel(SampleChat.open(server.me(), server, timer, Outbox.inMemory()), timer);
        model.enter();
    }

    @Test
    void olderEntriesComeAsOneGoesDownUntilThereAreNone() {
        assertThat(model.entries()).hasSize(100);
        model.atEnd();
        model.atEnd();
        model.atEnd();
        assertThat(model.entries()).hasSize(250).extracting(AuditEntryView::id).startsWith("e0").endsWith("e249")
                .doesNotHaveDuplicates();
        assertThat(server.administration.asked).containsExactly("audit", "audit e99", "audit e199");
        model.enter();
        assertThat(model.entries()).as("nothing new: nothing moves").hasSize(250);
    }

    @Test
    void itIsNarrowedByWordsAndByWhatWasDone() {
        model.action().set(Action.ROLE_CHANGED);
        assertThat(model.entries()).extracting(AuditEntryView::id).containsExactly("e7");
        model.words().set("nobody");
        timer.pass(Duration.ofSeconds(1));
        assertThat(model.state().get()).isEqualTo(LogViewModel.State.NOTHING);
        model.clearFilters();
        assertThat(model.entries()).hasSize(100);
    }

    @Test
    void actionsHaveWordsInBothLanguagesAndUnknownOnesStayAsTheyAre() {
        var texts = new Texts(Language.ENGLISH);
        var words = new LogWords(texts,
                new Moments(texts, new Times(texts, Clock.fixed(SampleChat.now(), ZoneOffset.UTC))));
        var entry = new AuditEntryView("1", SampleServer.NINE, null, "role-changed", "nadya", "support, lead", null);
        assertThat(words.spoken(entry)).isEqualTo(
                "Today, 09:00, On the server’s computer: Role changed, nadya, Lead agent");
        assertThat(words.subject(deed("room-deleted", "Workshop", "12 messages, room 65f000000000000000000031")))
                .isEqualTo("Workshop, 12 messages");
        assertThat(words.subject(deed("message-deleted", "Workshop", "message 2, room 65f000000000000000000031")))
                .isEqualTo("Workshop, message 2");
        assertThat(words.subject(deed("invitation-made", null, "support, 10"))).isEqualTo("for 10 agents");
        texts.language().set(Language.BULGARIAN);
        assertThat(words.action(entry)).isEqualTo("Сменена роля");
        var later = new AuditEntryView("2", SampleServer.NINE, "elena", "planet-moved", null, null, "10.0.0.7");
        assertThat(words.action(later)).isEqualTo("planet-moved");
        assertThat(words.actor(later)).isEqualTo("elena, от 10.0.0.7");
    }

    private static AuditEntryView deed(String action, @Nullable String subject, String detail) {
        return new AuditEntryView("1", SampleServer.NINE, "elena", action, subject, detail, null);
    }
}
