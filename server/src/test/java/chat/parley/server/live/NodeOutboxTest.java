package chat.parley.server.live;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeOutboxTest {

    private final NodeOutbox outbox = new NodeOutbox("me");

    @Test
    void lettersCountWords() throws InterruptedException {
        outbox.add(new NodeWord.Came("anna"));
        outbox.add(new NodeWord.Went("anna"));
        assertThat(outbox.next(Duration.ofSeconds(1))).isEqualTo(
                new NodeLetter("me", 1, List.of(new NodeWord.Came("anna"), new NodeWord.Went("anna"))));
        assertThat(outbox.next(Duration.ZERO)).isEqualTo(new NodeLetter("me", 3, List.of()));
    }

    @Test
    void aLetterHasAnEnd() {
        var long300 = new NodeWord.Told("room", List.of(), "x".repeat(300_000), false);
        for (int i = 0; i < 3; i++) {
            outbox.add(long300);
        }
        assertThat(outbox.take().words()).hasSize(1);
        assertThat(outbox.take().first()).isEqualTo(2);
    }

    @Test
    void whatGrowsTooLongIsForgottenButCounted() {
        var long1000 = new NodeWord.Told("room", List.of(), "x".repeat(1_000_000), false);
        for (int i = 0; i < 9; i++) {
            outbox.add(long1000);
        }
        assertThat(outbox.take()).isEqualTo(new NodeLetter("me", 9, List.of(long1000)));
    }
}
