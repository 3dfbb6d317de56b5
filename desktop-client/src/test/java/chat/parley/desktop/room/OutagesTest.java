package chat.parley.desktop.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import org.junit.jupiter.api.Test;

import static chat.parley.desktop.room.Messages.ELENA;
import static chat.parley.desktop.room.Messages.MORNING;
import static chat.parley.desktop.room.Messages.TOM;
import static chat.parley.desktop.room.Messages.message;
import static chat.parley.desktop.room.Messages.silence;
import static chat.parley.desktop.room.Messages.unsent;
import static org.assertj.core.api.Assertions.assertThat;

class OutagesTest {

    private static final Instant LOST = MORNING.plusSeconds(39 * 60);

    private final Outages outages = new Outages();
    private final MessageItem failed = unsent("failed", 38, "Video", silence());
    private final MessageItem first = unsent("first", 40, "Brno answered.", new Delivery.Waiting());
    private final MessageItem second = unsent("second", 41, "On Monday.", new Delivery.Waiting());

    @Test
    void theLineStandsAboveTheFirstMessageThatWasWrittenWithoutAConnection() {
        outages.look(LOST, List.of(message(TOM, 1, 31, "Ready by 16:00."), message(ELENA, 2, 35, "Perfect."), failed));
        assertThat(outages.lines()).isEmpty();

        outages.look(LOST, List.of(failed, first, second));
        assertThat(outages.lines()).isEqualTo(Map.of("first", LOST));
    }

    @Test
    void itStaysWhereItIsWhenTheConnectionIsBackAndGoesAgain() {
        outages.look(LOST, List.of(first));
        outages.look(null, List.of(message(ELENA, 3, 40, "Brno answered.")));
        assertThat(outages.lines()).isEqualTo(Map.of("first", LOST));

        Instant again = LOST.plusSeconds(60);
        outages.look(again, List.of(second));
        assertThat(outages.lines()).isEqualTo(Map.of("first", LOST, "second", again));
    }

    @Test
    void whatIsOverInAMomentIsNotSpokenOf() {
        outages.look(first.time().minusSeconds(2), List.of(first));
        assertThat(outages.lines()).isEmpty();
    }
}
