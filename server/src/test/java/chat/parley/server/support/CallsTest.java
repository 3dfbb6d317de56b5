package chat.parley.server.support;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom notes call in, as they are taken up: at once, late, or again. */
class CallsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void whoIsNamedIsCalledUntilTheyHaveSeenIt() {
        Calls called = Calls.NONE.after(List.of(note(1, "nadya", "georgi")));
        assertThat(called.open()).extracting(Calls.Call::userId).containsExactly("nadya", "georgi");
        Calls after = called.seen("nadya", 1);
        assertThat(after.open()).extracting(Calls.Call::userId).containsExactly("georgi");
        assertThat(after.seen("nadya", 1)).isSameAs(after);
        assertThat(after.seen("georgi", 0)).as("seen was what stood before").isSameAs(after);
    }

    @Test
    void aNoteThatGoesOnNamingSomebodyCallsThemOnce() {
        SupportNote first = note(1, "nadya");
        Calls seen = Calls.NONE.after(List.of(first)).seen("nadya", 1);
        SupportNote edited = first.edited("other words", List.of("nadya", "georgi"), 2, NOON);
        Calls after = seen.after(List.of(edited));
        assertThat(after.open()).extracting(Calls.Call::userId).containsExactly("georgi");
        assertThat(after.after(List.of(edited.edited("none", List.of(), 3, NOON))).open()).isEmpty();
    }

    @Test
    void aDeletedNoteCallsNobodyAndAnotherStillDoes() {
        SupportNote first = note(1, "nadya");
        SupportNote second = note(2, "nadya");
        Calls both = Calls.NONE.after(List.of(first, second));
        assertThat(both.newest()).extracting(Calls.Call::since).containsExactly(2L);
        Calls one = both.after(List.of(second.deleted(3, NOON)));
        assertThat(one.newest()).extracting(Calls.Call::since).containsExactly(1L);
        assertThat(one.after(List.of(first.deleted(4, NOON))).open()).isEmpty();
    }

    @Test
    void whatIsTakenUpLateCallsAsIfItHadBeenTakenUpAtOnce() {
        SupportNote first = note(1, "nadya");
        SupportNote between = note(2, "georgi");
        SupportNote edited = first.edited("other words", List.of("nadya"), 3, NOON);
        Calls late = Calls.NONE.after(List.of(between, edited));
        assertThat(late.open()).extracting(Calls.Call::userId).containsExactly("georgi", "nadya");
        assertThat(late.upTo()).isEqualTo(3);
    }

    @Test
    void notesThatCallNobodyChangeTheCaseOnlyOnceInAWhile() {
        List<SupportNote> few = LongStream.rangeClosed(1, 100).mapToObj(CallsTest::note).toList();
        assertThat(Calls.NONE.after(few)).isSameAs(Calls.NONE);
        List<SupportNote> many = LongStream.rangeClosed(1, 150).mapToObj(CallsTest::note).toList();
        assertThat(Calls.NONE.after(many).upTo()).isEqualTo(101);
    }

    private static SupportNote note(long version, String... named) {
        return new SupportNote(new ObjectId(), "room", "elena", "client" + version, "words", 1, version, NOON, null,
                null, null).naming(List.of(named));
    }
}
