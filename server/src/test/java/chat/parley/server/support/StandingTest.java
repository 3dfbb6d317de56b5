package chat.parley.server.support;

import java.time.Duration;
import java.time.Instant;

import chat.parley.model.SupportStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final String ANNA = "anna";
    private static final String GEORGI = "georgi";

    private final Standing fresh = Standing.first(null, ANNA, NOON);

    @Test
    void theFirstMessageWithoutAnAnswerIsWhatTheCustomerWaitsSince() {
        Standing asked = wrote(wrote(fresh, NOON), ONE);
        assertThat(asked.waitingSince()).isEqualTo(NOON);
        assertThat(asked.deskWrote(GEORGI).waitingSince()).isNull();
        assertThat(wrote(asked.deskWrote(GEORGI), ONE).waitingSince()).isEqualTo(ONE);
    }

    @Test
    void whatGoesBackToTheQueueHasItsOldWaitingTime() {
        Standing back = wrote(fresh, NOON).takenBy(GEORGI, GEORGI, ONE).givenBack();
        assertThat(Place.of(back)).isEqualTo(Place.WAITING);
        assertThat(back.waitingSince()).isEqualTo(NOON);
    }

    @Test
    void takingOnesOwnAgainChangesNothing() {
        Standing mine = fresh.takenBy(GEORGI, GEORGI, NOON);
        assertThat(mine.takenBy(GEORGI, GEORGI, ONE)).isSameAs(mine);
        assertThat(mine.status()).isEqualTo(SupportStatus.OPEN);
    }

    @Test
    void aCustomerWhoWritesOpensAgainWhatWasPendingPutOffOrResolved() {
        Standing mine = wrote(fresh, NOON).takenBy(GEORGI, GEORGI, NOON);
        for (SupportStatus status : new SupportStatus[]{SupportStatus.PENDING, SupportStatus.ON_HOLD,
            SupportStatus.RESOLVED}) {
            Standing put = mine.put(status, status == SupportStatus.ON_HOLD ? ONE : null, GEORGI, NOON);
            Standing again = put.customerWrote(ANNA, ONE, GEORGI::equals);
            assertThat(again.status()).as("%s", status).isEqualTo(SupportStatus.OPEN);
            assertThat(again.assigneeId()).isEqualTo(GEORGI);
            assertThat(again.snoozedUntil()).isNull();
            assertThat(again.resolvedAt()).isNull();
            assertThat(put.customerWrote(ANNA, ONE, _ -> false).assigneeId()).isNull();
        }
    }

    @Test
    void aWeekAfterItWasResolvedACaseBeginsAnew() {
        Standing done = fresh.takenBy(GEORGI, GEORGI, NOON).put(SupportStatus.RESOLVED, null, GEORGI, NOON);
        Instant deadline = NOON.plus(Standing.WARM);
        assertThat(wrote(done, deadline).status()).isEqualTo(SupportStatus.OPEN);
        Standing late = wrote(done, deadline.plusMillis(1));
        assertThat(late.status()).isEqualTo(SupportStatus.NEW);
        assertThat(late.assigneeId()).isNull();
    }

    @Test
    void aWordOfTheDeskAfterTheEndIsNotABeginning() {
        Standing done = fresh.takenBy(GEORGI, GEORGI, NOON).put(SupportStatus.RESOLVED, null, GEORGI, NOON);
        assertThat(done.deskWrote(GEORGI)).isSameAs(done);
        assertThat(Place.of(done)).isEqualTo(Place.RESOLVED);
        assertThat(done.givenBack()).isSameAs(done);
    }

    @Test
    void whoWaitedWhenItWasResolvedWaitsAgainIfTheDeskOpensItAgain() {
        Standing asked = wrote(fresh, NOON).takenBy(GEORGI, GEORGI, NOON);
        Standing done = asked.put(SupportStatus.RESOLVED, null, GEORGI, ONE);
        assertThat(done.waitingSince()).isNull();
        Standing undone = done.put(SupportStatus.RESOLVED, null, GEORGI, ONE).put(SupportStatus.OPEN, null, GEORGI,
                ONE);
        assertThat(undone.waitingSince()).isEqualTo(NOON);
        assertThat(undone.unansweredSince()).isNull();
        assertThat(done.takenBy("nadya", "nadya", ONE).waitingSince()).isEqualTo(NOON);
        assertThat(wrote(done, ONE).waitingSince()).as("asked anew").isEqualTo(ONE);
        assertThat(done.deskWrote(GEORGI).put(SupportStatus.OPEN, null, GEORGI, ONE).waitingSince())
                .as("answered after the end").isNull();
    }

    private static Standing wrote(Standing before, Instant at) {
        return before.customerWrote(ANNA, at, _ -> true);
    }
}
