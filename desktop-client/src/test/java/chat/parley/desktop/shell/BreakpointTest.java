package chat.parley.desktop.shell;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BreakpointTest {

    @ParameterizedTest
    @CsvSource({"0,NARROW", "480,NARROW", "639.5,NARROW", "640,SLIM", "859,SLIM", "860,MEDIUM", "1119,MEDIUM",
        "1120,WIDE", "1920,WIDE"})
    void theWidthDecides(double width, Breakpoint expected) {
        assertThat(Breakpoint.of(width)).isEqualTo(expected);
    }
}
