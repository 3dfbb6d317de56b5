package chat.parley.server.account;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final SessionLength LENGTH = new SessionLength(Duration.ofHours(1), Duration.ofHours(3));

    private final RefreshToken first = RefreshToken.first();
    private final RefreshToken second = first.successor();
    private final Session begun = Session.begin("anna", first, LENGTH, START, null);
    private final Session exchanged = begun.exchange(first, second, LENGTH, START);

    @Test
    void anExchangedTokenHoldsForThirtySecondsMore() {
        assertThat(exchanged.accepts(first, START.plusSeconds(29))).isTrue();
        assertThat(exchanged.accepts(first, START.plusSeconds(30))).isFalse();
    }

    @Test
    void repeatingDoesNotProlongTheThirtySeconds() {
        var repeated = exchanged.exchange(first, first.successor(), LENGTH, START.plusSeconds(20));
        assertThat(repeated.accepts(first, START.plusSeconds(31))).isFalse();
        assertThat(repeated.accepts(second, START.plusSeconds(31))).isTrue();
    }

    @Test
    void onceASuccessorIsUsedTheOthersAreNot() {
        var other = first.successor();
        var used = exchanged.exchange(first, other, LENGTH, START).exchange(second, second.successor(), LENGTH, START);
        assertThat(used.accepts(first, START)).isFalse();
        assertThat(used.accepts(other, START)).isFalse();
    }

    @Test
    void beingUsedProlongsItUntilItsLastHour() {
        var busy = begun;
        var token = first;
        for (var minutes = 50; minutes <= 150; minutes += 50) {
            var now = START.plus(Duration.ofMinutes(minutes));
            assertThat(busy.isOver(now)).isFalse();
            var successor = token.successor();
            busy = busy.exchange(token, successor, LENGTH, now);
            token = successor;
        }
        assertThat(busy.expiresAt()).isEqualTo(START.plus(LENGTH.absolute()));
    }

    @Test
    void beingIdleEndsIt() {
        assertThat(begun.isOver(START.plus(LENGTH.idle()).minusMillis(1))).isFalse();
        assertThat(begun.isOver(START.plus(LENGTH.idle()))).isTrue();
    }

    @Test
    void tokensOfOneSessionAreOneFamily() {
        assertThat(RefreshToken.parse(second.text())).hasValueSatisfying(read -> {
            assertThat(read.family()).isEqualTo(first.family()).isEqualTo(second.family());
            assertThat(read.hash()).isEqualTo(second.hash()).isNotEqualTo(first.hash());
        });
        assertThat(second.toString()).doesNotContain(second.text());
    }
}
