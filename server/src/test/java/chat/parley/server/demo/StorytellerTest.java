package chat.parley.server.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StorytellerTest {

    private static final Instant NOW = Instant.parse("2026-11-19T14:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.ofHours(2);

    static Stream<SampleRoom> rooms() {
        return SampleRoom.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aConversationHasItsLengthAndItsPeopleAndRunsForwardUntilNow(SampleRoom room) {
        var sayings = tell(room, NOW).sayings();
        assertThat(sayings).hasSize(room.messages());
        assertThat(sayings).extracting(Saying::person).hasSizeGreaterThan(1).isSubsetOf(room.people());
        assertThat(sayings).extracting(Saying::at).isSorted().allMatch(at -> at.isBefore(NOW));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void theSameRoomTellsTheSameStory(SampleRoom room) {
        assertThat(tell(room, NOW)).isEqualTo(tell(room, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T03:00:00Z", "2026-11-22T12:00:00Z", "2026-11-23T06:46:00Z",
        "2026-11-23T23:59:59Z"})
    void nothingIsSaidInTheFutureWhateverTheHour(Instant now) {
        assertThat(rooms()).allSatisfy(
                room -> assertThat(tell(room, now).sayings()).extracting(Saying::at).allMatch(at -> at.isBefore(now)));
    }

    @Test
    void theShopIsSilentOnSundays() {
        var hours = new OpeningHours(NOW, ZONE, 84);
        assertThat(Stream.iterate(0.0, each -> each <= 1, each -> each + 0.001).map(hours::at)).isSorted()
                .noneMatch(at -> at.atZone(ZONE).getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void whoIsSilentInTheClosingDialogueHasNotReadIt() {
        var at = List.of(new Saying("tom", "1", NOW), new Saying("elena", "2", NOW), new Saying("tom", "3", NOW),
                new Saying("tom", "4", NOW));
        var story = new Story(at, 2);
        assertThat(story.readUpTo("tom")).isEqualTo(4);
        assertThat(story.readUpTo("elena")).isEqualTo(2);
    }

    private static Story tell(SampleRoom room, Instant now) {
        return new Storyteller(room, new OpeningHours(now, ZONE, room.days())).tell();
    }
}
