package chat.parley.server.support;

import java.time.Instant;

import chat.parley.server.message.LoggedMessage;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SaidTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void theSubjectIsTheFirstLineOfTheCustomersFirstMessage() {
        Said said = Said.NOTHING.after(message(1, 1, "Hello, I am Georgi"), false)
                .after(message(2, 2, "\n  My wheel \nis not true"), true).after(message(3, 3, "Please"), true);
        assertThat(requireNonNull(said.subject()).text()).isEqualTo("My wheel");
        assertThat(requireNonNull(said.last()).text()).isEqualTo("Please");
        assertThat(said.lastNumber()).isEqualTo(3);
    }

    @Test
    void nothingIsCutWithinACharacter() {
        String long80 = "x".repeat(79) + "😀 and more";
        Said said = Said.NOTHING.after(message(1, 1, long80), true);
        assertThat(requireNonNull(said.subject()).text()).isEqualTo("x".repeat(79));
        assertThat(requireNonNull(said.last()).text()).isEqualTo(long80);
    }

    @Test
    void whatWasEditedLaterThanItWasAnsweredIsNoNews() {
        Said said = Said.NOTHING.after(message(2, 2, "Answer"), false).after(message(1, 3, "Edited question"), true);
        assertThat(requireNonNull(said.last()).text()).isEqualTo("Answer");
        assertThat(requireNonNull(said.subject()).text()).isEqualTo("Edited question");
        assertThat(said.lastChange()).isEqualTo(3);
    }

    @Test
    void linesAreNotSaid() {
        Said said = Said.NOTHING.after(message(1, 1, "Question"), true)
                .after(new LoggedMessage("l", "r", 2, 2, true, "", "", NOON, false, false, false), false);
        assertThat(requireNonNull(said.last()).text()).isEqualTo("Question");
        assertThat(said.lastNumber()).isEqualTo(2);
    }

    private static LoggedMessage message(long number, long change, String text) {
        return new LoggedMessage("m" + number, "r", number, change, true, "somebody", text, NOON, false, false, true);
    }
}
