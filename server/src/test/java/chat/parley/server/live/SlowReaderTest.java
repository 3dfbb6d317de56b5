package chat.parley.server.live;

import java.util.stream.IntStream;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SlowReaderTest {

    private static final int POSTS = 400;

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void aSlowReaderIsDroppedAndTheOthersHearEverything() throws Exception {
        Guest anna = server.consumer("anna");
        Guest boris = server.consumer("boris");
        Guest slow = server.consumer("slow");
        String room = Talk.open(anna, boris, slow);
        var connections = server.bean(Connections.class);
        try (var borisLive = LiveClient.connect(server, boris); var deaf = new DeafClient(server, slow)) {
            await().until(() -> connections.isOnline(slow.id()));
            String text = "Ж".repeat(10_000);
            IntStream.range(0, POSTS).forEach(i -> Talk.post(anna, room, text));

            borisLive.await(ServerFrame.NewMessage.class, frame -> frame.message().number() == POSTS);
            assertThat(borisLive.heardSoFar()).filteredOn(ServerFrame.NewMessage.class::isInstance).hasSize(POSTS);
            await().until(() -> !connections.isOnline(slow.id()));
            assertThat(deaf.isConnected()).isTrue();
        }
        var missed = Talk.history(slow, room, "?limit=100&afterChange=" + (POSTS - 100));
        assertThat(missed.conversation()).hasSize(100);
    }
}
