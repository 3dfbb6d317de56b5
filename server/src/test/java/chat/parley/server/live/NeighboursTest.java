package chat.parley.server.live;

import java.time.Duration;
import java.util.Collections;

import chat.parley.server.live.Neighbours.Receipt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NeighboursTest {

    private final Neighbours neighbours = new Neighbours();

    @Test
    void anUnknownServerHasJustStartedOrWasMissed() {
        assertThat(receive("young", 1, 2)).isEqualTo(Receipt.IN_ORDER);
        assertThat(receive("old", 7, 0)).isEqualTo(Receipt.AFTER_A_GAP);
        assertThat(receive("old", 7, 1)).isEqualTo(Receipt.IN_ORDER);
    }

    @Test
    void aGapIsNoticedOnceAlsoByALetterWithoutWords() {
        receive("node", 1, 2);
        assertThat(receive("node", 4, 0)).isEqualTo(Receipt.AFTER_A_GAP);
        assertThat(receive("node", 4, 0)).isEqualTo(Receipt.IN_ORDER);
    }

    @Test
    void aLetterThatComesLateIsNotBelieved() {
        receive("node", 1, 1);
        receive("node", 3, 1);
        assertThat(receive("node", 2, 1)).isEqualTo(Receipt.OUTDATED);
        assertThat(receive("node", 4, 1)).isEqualTo(Receipt.IN_ORDER);
    }

    @Test
    void theSilentAreForgottenAndNoticedWhenTheyReturn() {
        neighbours.receive(letter("silent", 1, 1), 0);
        neighbours.receive(letter("alive", 1, 1), 10_000_000_000L);
        assertThat(neighbours.forgetSilent(11_000_000_000L, Duration.ofSeconds(10))).containsExactly("silent");
        assertThat(receive("silent", 2, 1)).isEqualTo(Receipt.AFTER_A_GAP);
    }

    private Receipt receive(String node, long first, int words) {
        return neighbours.receive(letter(node, first, words), 0);
    }

    private static NodeLetter letter(String node, long first, int words) {
        return new NodeLetter(node, first, Collections.nCopies(words, new NodeWord.WhoIsThere()));
    }
}
