package chat.parley.server.backup;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import chat.parley.server.store.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When a backup is due: once a day, late rather than not at all. */
class TimetableTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final Timetable NIGHTLY = new Timetable(LocalTime.of(3, 0), SOFIA);

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T01:00:05Z, 2026-11-27T00:59:59Z, false", // 02:59:59 in Sofia
        "2026-11-26T01:00:05Z, 2026-11-27T01:00:00Z, true",
        "2026-11-27T01:00:05Z, 2026-11-27T20:00:00Z, false",
        "2026-11-20T01:00:05Z, 2026-11-27T07:30:00Z, true", // was not there for a week
        "2026-11-27T00:30:00Z, 2026-11-27T01:00:30Z, true"}) // made by hand before its time
    void itIsDueOnceTheTimeOfDayHasPassedSinceTheLastOne(Instant last, Instant now, boolean due) {
        assertThat(NIGHTLY.isDue(last, now)).isEqualTo(due);
    }

    @Test
    void onTheNightThatHasNoThreeOClockItIsMadeAnHourLaterAndOnce() {
        Instant made = Instant.parse("2026-03-28T01:00:00Z");
        assertThat(NIGHTLY.isDue(made, Instant.parse("2026-03-29T00:59:59Z"))).isFalse();
        Instant fourOClock = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(NIGHTLY.isDue(made, fourOClock)).isTrue();
        assertThat(NIGHTLY.isDue(fourOClock, fourOClock.plusSeconds(3_600))).isFalse();
    }

    @Test
    void aTimeThatIsNoneIsRefusedInASentenceAndOffIsOne() {
        assertThat(new BackupSettings("off", null, 7).time()).isEmpty();
        assertThat(new BackupSettings("23:30", null, 7).time()).contains(LocalTime.of(23, 30));
        assertThatThrownBy(() -> new BackupSettings("noon", null, 7)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("03:00");
        assertThatThrownBy(() -> new BackupSettings("off", null, 0)).isInstanceOf(StartRefused.class);
    }
}
