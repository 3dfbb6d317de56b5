package chat.parley.server.message;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BacklogTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Backlog backlog = server.bean(Backlog.class);
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);

    @Test
    void whatWasSaidLongAgoKeepsItsTimeAndTheOrderGoesOn() {
        var past = Instant.parse("2026-01-02T03:04:05.678Z");
        var entries = IntStream.range(0, 1_200)
                .mapToObj(
                        i -> new Backlog.Entry(i % 2 == 0 ? anna.id() : boris.id(), "Entry " + i, past.plusSeconds(i)))
                .toList();
        backlog.append(room, entries);
        backlog.append(room, List.of());

        var summary = Talk.summary(boris, room);
        assertThat(summary.createdAt()).isEqualTo(past.plusSeconds(1_199));
        assertThat(summary.unread()).isEqualTo(600);
        assertThat(Talk.texts(Talk.history(anna, room, "?before=2"))).containsExactly("Entry 0");
        assertThat(Talk.post(anna, room, "Now").number()).isEqualTo(1_201);
    }
}
