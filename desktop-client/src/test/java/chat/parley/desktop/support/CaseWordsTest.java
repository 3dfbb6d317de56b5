package chat.parley.desktop.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import chat.parley.desktop.support.CaseWords.Patience;
import chat.parley.desktop.testing.CaseSample;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseWordsTest {

    private final HandTimer timer = new HandTimer();
    private final Instant now = timer.now();
    private final SampleServer server = SampleServer.ofAgent("u-elena", "Elena", "Marinova");
    private final UserView hannah = server.person("u-hannah", "Hannah", "Reyes");
    private final Texts texts = new Texts(Language.ENGLISH);
    private final CaseWords words = new CaseWords(server.me(), texts,
            new Times(texts, Clock.fixed(now, ZoneOffset.UTC)), timer);

    @Test
    void waitingIsToldInMinutesAndWarnsFromTen() {
        assertThat(words.since(waited(20))).isEqualTo("now");
        assertThat(words.since(waited(9 * 60))).isEqualTo("9 min");
        assertThat(words.patience(waited(9 * 60))).isEqualTo(Patience.CALM);
        assertThat(words.patience(waited(10 * 60))).isEqualTo(Patience.LONG);
        assertThat(words.patience(waited(30 * 60))).isEqualTo(Patience.TOO_LONG);
        assertThat(words.since(waited(3 * 3600))).isEqualTo("3 h");
        timer.pass(Duration.ofMinutes(2));
        assertThat(words.since(waited(9 * 60))).isEqualTo("11 min");
    }

    @Test
    void whoDoesNotWaitForUsIsCalm() {
        SupportCaseView answered = CaseSample.of("r", hannah).status(SupportStatus.PENDING)
                .said(server.me(), "Sent", now.minusSeconds(7200)).view();
        assertThat(words.patience(answered)).isEqualTo(Patience.CALM);
        assertThat(words.since(answered)).isEqualTo("2 h");
        assertThat(words.preview(new InboxRow.Case(answered, ""))).isEqualTo("You: Sent");
        SupportCaseView snoozed = CaseSample.like(waited(3600)).status(SupportStatus.ON_HOLD)
                .until(now.plusSeconds(3600)).view();
        assertThat(words.patience(snoozed)).isEqualTo(Patience.CALM);
        assertThat(words.status(snoozed)).isEqualTo("On hold until 10:00");
    }

    @Test
    void aRowReadsAsOneSentence() {
        SupportCaseView tagged = CaseSample.like(waited(11 * 60)).tags(List.of("service", "brakes")).view();
        assertThat(words.spoken(new InboxRow.Case(tagged, ""))).as("tags stand with the customer")
                .isEqualTo("Hannah Reyes, New, waiting 11 min, Is it safe?, Brakes");
        assertThat(words.preview(new InboxRow.Case(waited(60), "Nadya"))).isEqualTo("Nadya has just claimed this.");
    }

    private SupportCaseView waited(int seconds) {
        Instant since = now.minusSeconds(seconds);
        return CaseSample.of("r", hannah).subject("Brakes").waiting(since).said(hannah, "Is it safe?", since).view();
    }
}
